import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { TextField, type TextFieldProps } from '../primitives/text-field';
import { ClientFormPage } from './client-form-page';

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
    <ClientFormPage
      client={client}
      title={title}
      form={form}
      submit={establishment ? t('actions.save') : t('establishmentForm.submit')}
    >
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
    </ClientFormPage>
  );
}
