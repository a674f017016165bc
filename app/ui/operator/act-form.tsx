import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { readFormAnswer, type FormAnswer, type ReadFormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { SubmitButton } from '../primitives/submit-button';
import { ReasonField } from './reason-field';

/** An operator's act: its own fields, why, and the button that does it. Both are logged. */
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
  const { problems, field } = readFormAnswer(answer);
  return (
    <Form method="post" action={action} className="grid gap-5">
      <FormProblems answer={answer} problems={problems} />
      {children?.(field)}
      <ReasonField field={field} isRead={reasonIsRead} />
      <div>
        <SubmitButton action={action} variant={danger ? 'danger' : 'primary'}>
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
