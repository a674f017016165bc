import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer, type ReadFormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';

/** An operator's act about a contract: its own fields, why, and the button that does it. */
export function ActForm({
  answer,
  submit,
  danger = false,
  reasonIsRead = false,
  action,
  children,
}: {
  answer: FormAnswer | undefined;
  submit: string;
  danger?: boolean;
  /** The customer reads the reason. */
  reasonIsRead?: boolean;
  action?: string;
  children?: (field: ReadFormAnswer['field']) => ReactNode;
}) {
  const { t } = useTranslation(['operator', 'console']);
  const { problems, field } = readFormAnswer(answer);
  return (
    <Form method="post" action={action} className="grid gap-5">
      <FormProblems answer={answer} problems={problems} />
      {children?.(field)}
      <TextAreaField
        {...field('reason')}
        label={t('reason.label')}
        hint={reasonIsRead ? t('console:reasonForCustomer') : t('reason.hint')}
        required
        minLength={10}
        maxLength={500}
        rows={3}
      />
      <div>
        <SubmitButton action={action} variant={danger ? 'danger' : 'primary'}>
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
