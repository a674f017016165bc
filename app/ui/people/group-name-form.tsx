import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ConformForm } from '../primitives/conform-form';
import { SubmitButton } from '../primitives/submit-button';
import { GroupNameField } from './group-name-field';

/** Gives a group another name. */
export function GroupNameForm({ name, result }: { name: string; result?: SubmissionResult<string[]> }) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ name: string }>({ lastResult: result ?? null, defaultValue: { name } });
  return (
    <ConformForm form={form} className="flex flex-col items-start gap-4">
      <GroupNameField className="w-full" field={fields.name} problems={form.errors} />
      <SubmitButton variant="secondary">{t('actions.save')}</SubmitButton>
    </ConformForm>
  );
}
