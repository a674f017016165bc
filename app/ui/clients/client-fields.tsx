import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { opcoName, opcos } from '~/domain/funding/opcos';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField, type TextFieldProps } from '../primitives/text-field';

export type ClientTextName =
  | ('name' | 'siren' | 'siret' | 'vatNumber' | 'street' | 'postalCode' | 'city')
  | ('idcc' | 'opcoName' | 'invoiceEmail');

export type ClientValues = Record<ClientTextName | 'country' | 'opco' | 'notes', string>;

type Fields = Record<keyof ClientValues, FieldMetadata<string>>;

/** What is known of a client, in three parts of a form: who it is, where, and who funds its trainings. */
export function ClientFields({
  fields,
  countries,
}: {
  fields: Fields;
  countries: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation('clients');
  const field = (name: ClientTextName, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`form.${name}`)}
      name={name}
      maxLength={200}
      defaultValue={fields[name].initialValue}
      error={fields[name].errors ?? null}
      {...more}
    />
  );
  const digits = { inputMode: 'numeric', maxLength: 40 } as const;
  return (
    <>
      <Section aside title={t('form.who')} description={t('form.whoText')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {field('name', { required: true, className: 'sm:col-span-2', autoComplete: 'off' })}
          <SelectField
            label={t('form.country')}
            name="country"
            defaultValue={fields.country.initialValue ?? 'FR'}
            options={countries}
            error={fields.country.errors ?? null}
          />
          {field('siren', { ...digits, hint: t('form.sirenHint') })}
          {field('siret', { ...digits, optional: true, hint: t('form.siretHint') })}
          {field('vatNumber', { optional: true, maxLength: 40, hint: t('form.vatHint') })}
        </div>
      </Section>
      <Section aside title={t('form.address')} description={t('form.addressText')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {field('street', { optional: true, className: 'sm:col-span-2' })}
          {field('postalCode', { optional: true, maxLength: 20 })}
          {field('city', { optional: true, maxLength: 100 })}
          {field('invoiceEmail', {
            optional: true,
            type: 'email',
            inputMode: 'email',
            className: 'sm:col-span-2',
          })}
        </div>
      </Section>
      <Section aside title={t('form.funding')} description={t('form.fundingText')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {field('idcc', { ...digits, optional: true, maxLength: 4, hint: t('form.idccHint') })}
          <SelectField
            label={t('form.opco')}
            name="opco"
            defaultValue={fields.opco.initialValue ?? ''}
            options={[
              { value: '', label: t('form.noOpco') },
              ...opcos.map((value) => ({
                value,
                label: value === 'other' ? t('form.otherOpco') : opcoName(value),
              })),
            ]}
            error={fields.opco.errors ?? null}
          />
          {field('opcoName', { optional: true, maxLength: 100, hint: t('form.opcoNameHint') })}
          <TextAreaField
            className="sm:col-span-2"
            label={t('form.notes')}
            name="notes"
            rows={3}
            optional
            maxLength={4000}
            hint={t('form.notesHint')}
            defaultValue={fields.notes.initialValue}
            error={fields.notes.errors ?? null}
          />
        </div>
      </Section>
    </>
  );
}
