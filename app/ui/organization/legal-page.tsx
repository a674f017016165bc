import { useForm, type SubmissionResult } from '@conform-to/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatActivityDeclaration } from '~/domain/organizations/activity-declaration';
import type { OrganizationSettings } from '~/use-cases/organizations/get-organization-settings.server';
import { ConformForm } from '../primitives/conform-form';
import { FormActions } from '../primitives/form-actions';
import { FormErrors } from '../primitives/form-errors';
import { RadioGroup } from '../primitives/radio-group';
import { Section } from '../primitives/section';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';

type TextName =
  | ('organizationName' | 'siren' | 'siret' | 'vatNumber' | 'legalForm' | 'shareCapital')
  | ('street' | 'postalCode' | 'city' | 'activityDeclaration' | 'activityPrefecture')
  | ('representativeName' | 'representativeTitle');
type Values = Record<TextName | 'kind' | 'country', string>;

export type LegalPageProps = {
  settings: OrganizationSettings;
  countries: readonly { value: string; label: string }[];
  result?: SubmissionResult<string[]>;
};

/** What documents say of the organization: who it is in law, where, and the mentions of a training provider. */
export function LegalPage({ settings, countries, result }: LegalPageProps) {
  const { t, i18n } = useTranslation('manage');
  const [country, setCountry] = useState(settings.country);
  const { shareCapitalCents, activityDeclaration, name, ...rest } = settings;
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: {
      ...rest,
      organizationName: name,
      activityDeclaration: activityDeclaration && formatActivityDeclaration(activityDeclaration),
      shareCapital:
        shareCapitalCents === null
          ? null
          : new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(
              shareCapitalCents / 100,
            ),
    } as Partial<Values>,
  });
  const french = country === 'FR';
  const field = (key: TextName, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`legal.fields.${key}`)}
      name={key}
      maxLength={200}
      defaultValue={fields[key].initialValue}
      error={fields[key].errors ?? null}
      {...more}
    />
  );
  return (
    <ConformForm form={form}>
      {form.errors && (
        <div className="mt-6">
          <FormErrors errors={form.errors} />
        </div>
      )}
      <Section aside title={t('legal.who.title')} description={t('legal.who.text')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          <RadioGroup
            className="sm:col-span-2"
            legend={t('legal.fields.kind')}
            name="kind"
            defaultValue={fields.kind.initialValue ?? 'company'}
            options={(['company', 'natural-person'] as const).map((value) => ({
              value,
              label: t(`legal.kinds.${value}`),
            }))}
            error={fields.kind.errors ?? null}
          />
          {field('organizationName', {
            required: true,
            className: 'sm:col-span-2',
            autoComplete: 'organization',
          })}
          <SelectField
            label={t('legal.fields.country')}
            name="country"
            defaultValue={fields.country.initialValue}
            onChange={(event) => setCountry(event.currentTarget.value)}
            options={countries}
            error={fields.country.errors ?? null}
          />
          {field('vatNumber', { optional: true, hint: t('legal.hints.vatNumber') })}
          {french && field('siren', { inputMode: 'numeric', hint: t('legal.hints.siren') })}
          {french && field('siret', { inputMode: 'numeric', optional: true, hint: t('legal.hints.siret') })}
          {field('legalForm', { optional: true, hint: t('legal.hints.legalForm') })}
          {field('shareCapital', {
            optional: true,
            inputMode: 'decimal',
            hint: t('legal.hints.shareCapital'),
          })}
        </div>
      </Section>
      <Section aside title={t('legal.address.title')} description={t('legal.address.text')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {field('street', { required: true, className: 'sm:col-span-2', autoComplete: 'street-address' })}
          {field('postalCode', { required: true, maxLength: 20, autoComplete: 'postal-code' })}
          {field('city', { required: true, maxLength: 100, autoComplete: 'address-level2' })}
        </div>
      </Section>
      <Section aside title={t('legal.training.title')} description={t('legal.training.text')}>
        <div className="grid max-w-2xl gap-5 sm:grid-cols-2">
          {field('activityDeclaration', { optional: true, hint: t('legal.hints.activityDeclaration') })}
          {field('activityPrefecture', { optional: true, hint: t('legal.hints.activityPrefecture') })}
          {field('representativeName', { optional: true, hint: t('legal.hints.representativeName') })}
          {field('representativeTitle', { optional: true, hint: t('legal.hints.representativeTitle') })}
        </div>
      </Section>
      <FormActions note={t('legal.note')}>
        <SubmitButton>{t('actions.save')}</SubmitButton>
      </FormActions>
    </ConformForm>
  );
}
