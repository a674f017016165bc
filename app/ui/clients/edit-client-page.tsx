import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { ClientSheet } from '~/use-cases/clients/get-client-sheet.server';
import { ButtonLink } from '../primitives/button-link';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { ClientFields, type ClientValues } from './client-fields';

export type EditClientPageProps = {
  client: ClientSheet['client'];
  countries: readonly { value: string; label: string }[];
  result?: SubmissionResult<string[]>;
};

/** What is known of a client, to be changed. */
export function EditClientPage({ client, countries, result }: EditClientPageProps) {
  const { t } = useTranslation('clients');
  const page = `/manage/clients/${client.id}`;
  const [form, fields] = useForm<ClientValues>({
    lastResult: result ?? null,
    defaultValue: Object.fromEntries(
      Object.entries(client).filter(([, value]) => typeof value === 'string'),
    ) as Partial<ClientValues>,
  });
  return (
    <>
      <PageHeader
        title={t('form.editTitle')}
        crumbs={[
          { label: t('title'), to: '/manage/clients' },
          { label: client.name, to: page },
          { label: t('form.editTitle') },
        ]}
      />
      <ConformForm form={form}>
        <FormErrors errors={form.errors} />
        <ClientFields fields={fields} countries={countries} />
        <FormActions>
          <ButtonLink variant="secondary" to={page}>
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton>{t('actions.save')}</SubmitButton>
        </FormActions>
      </ConformForm>
    </>
  );
}
