import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';

type Name = 'name' | 'siret' | 'street' | 'postalCode' | 'city';
type Values = Record<Name, string>;

export type EstablishmentPageProps = {
  client: { id: string; name: string };
  /** One that is known already; null for a new one. */
  establishment: (Omit<Values, 'siret'> & { siret: string | null }) | null;
  result?: SubmissionResult<string[]>;
};

/** Another place of a client. */
export function EstablishmentPage({ client, establishment, result }: EstablishmentPageProps) {
  const { t } = useTranslation('clients');
  const page = `/manage/clients/${client.id}`;
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    ...(establishment && { defaultValue: { ...establishment, siret: establishment.siret ?? '' } }),
  });
  const title = establishment
    ? t('establishmentForm.editTitle', { name: establishment.name })
    : t('establishmentForm.addTitle');
  const field = (name: Name, label: string, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={label}
      name={name}
      maxLength={200}
      autoComplete="off"
      defaultValue={fields[name].initialValue}
      error={fields[name].errors ?? null}
      {...more}
    />
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('title'), to: '/manage/clients' },
          { label: client.name, to: page },
          { label: title },
        ]}
      />
      <Card className="max-w-3xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <FormErrors errors={form.errors} />
          <div className="grid gap-5 sm:grid-cols-2">
            {field('name', t('establishmentForm.name'), { required: true, autoFocus: true })}
            {field('siret', t('establishmentForm.siret'), {
              optional: true,
              inputMode: 'numeric',
              maxLength: 40,
              hint: t('form.siretHint'),
            })}
            {field('street', t('form.street'), { optional: true, className: 'sm:col-span-2' })}
            {field('postalCode', t('form.postalCode'), { optional: true, maxLength: 20 })}
            {field('city', t('form.city'), { optional: true, maxLength: 100 })}
          </div>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={page}>
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton>{establishment ? t('actions.save') : t('establishmentForm.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
