import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { Section } from '../primitives/section';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { ClientFields, type ClientValues } from './client-fields';

type Values = ClientValues & Record<'contactFirstName' | 'contactLastName' | 'contactEmail', string>;

export type CreateClientPageProps = {
  countries: readonly { value: string; label: string }[];
  result?: SubmissionResult<string[]>;
};

/** A new client with the first person to write to there. */
export function CreateClientPage({ countries, result }: CreateClientPageProps) {
  const { t } = useTranslation('clients');
  const [form, fields] = useForm<Values>({ lastResult: result ?? null });
  return (
    <>
      <PageHeader
        title={t('form.createTitle')}
        description={t('form.createText')}
        crumbs={[{ label: t('title'), to: '/manage/clients' }, { label: t('form.createTitle') }]}
      />
      <ConformForm form={form}>
        <FormErrors errors={form.errors} />
        <ClientFields fields={fields} countries={countries} />
        <Section aside title={t('form.contact')} description={t('form.contactText')}>
          <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
            <TextField
              label={t('form.firstName')}
              name="contactFirstName"
              optional
              maxLength={100}
              autoComplete="off"
              defaultValue={fields.contactFirstName.initialValue}
              error={fields.contactFirstName.errors ?? null}
            />
            <TextField
              label={t('form.lastName')}
              name="contactLastName"
              optional
              maxLength={100}
              autoComplete="off"
              defaultValue={fields.contactLastName.initialValue}
              error={fields.contactLastName.errors ?? null}
            />
            <TextField
              className="sm:col-span-2"
              label={t('form.email')}
              hint={t('form.emailHint')}
              name="contactEmail"
              type="email"
              inputMode="email"
              optional
              autoComplete="off"
              defaultValue={fields.contactEmail.initialValue}
              error={fields.contactEmail.errors ?? null}
            />
          </div>
        </Section>
        <FormActions>
          <ButtonLink variant="secondary" to="/manage/clients">
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton>{t('form.submitCreate')}</SubmitButton>
        </FormActions>
      </ConformForm>
    </>
  );
}
