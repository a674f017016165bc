import { useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

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
      <TextField
        className="w-full"
        label={t('groups.name')}
        name="name"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={fields.name.initialValue}
        error={fields.name.errors ?? form.errors}
      />
      <SubmitButton variant="secondary">{t('actions.save')}</SubmitButton>
    </Form>
  );
}
