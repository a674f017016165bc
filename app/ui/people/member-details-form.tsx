import { useForm, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MemberDetails } from '~/use-cases/organizations/get-member.server';
import { Callout } from '../primitives/callout';
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
    <Form
      method="post"
      id={form.id}
      onSubmit={form.onSubmit}
      noValidate={form.noValidate}
      className="flex max-w-2xl flex-col gap-5"
    >
      {form.errors && (
        <Callout tone="danger" live="alert">
          {form.errors.join(' ')}
        </Callout>
      )}
      <MemberFields fields={fields} />
      <div>
        <SubmitButton variant="secondary">{t('actions.save')}</SubmitButton>
      </div>
    </Form>
  );
}
