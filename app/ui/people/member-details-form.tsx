import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { MemberFields } from './member-fields';

/** How the organization names a person, and in which language it writes to them. */
export function MemberDetailsForm({
  member,
  result,
}: {
  member: MemberDetails;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ firstName: string; lastName: string; language: string }>({
    lastResult: result ?? null,
    defaultValue: { firstName: member.firstName, lastName: member.lastName, language: member.language },
  });
  return (
    <ConformForm form={form} className="flex max-w-2xl flex-col gap-5">
      <FormErrors errors={form.errors} />
      <MemberFields fields={fields} />
      <div>
        <SubmitButton variant="secondary">{t('actions.save')}</SubmitButton>
      </div>
    </ConformForm>
  );
}
