import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer, type FormAnswer } from '../auth/form-answer';
import { FormProblems } from '../auth/form-problems';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';

/** An operator's act: why, then the button that does it. Both are logged. */
export function ReasonForm({
  answer,
  fields,
  submit,
}: {
  answer: FormAnswer | undefined;
  fields: Readonly<Record<string, string>>;
  submit: string;
}) {
  const { t } = useTranslation('operator');
  const { problems, field } = readFormAnswer(answer);
  return (
    <Form method="post" className="grid gap-4">
      <FormProblems answer={answer} problems={problems} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextAreaField
        {...field('reason')}
        label={t('reason.label')}
        hint={t('reason.hint')}
        required
        minLength={10}
        maxLength={500}
        rows={3}
      />
      <div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </Form>
  );
}
