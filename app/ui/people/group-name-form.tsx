import { useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../primitives/submit-button';
import { GroupNameField } from './group-name-field';

/** Gives a group another name. */
export function GroupNameForm({ name, result }: { name: string; result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ name: string }>({ lastResult: result ?? null, defaultValue: { name } });
  return (
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate={form.noValidate}
      className="flex flex-col items-start gap-4"
    >
      <GroupNameField className="w-full" field={fields.name} problems={form.errors} />
      <SubmitButton variant="secondary">{t('actions.save')}</SubmitButton>
    </Form>
  );
}
