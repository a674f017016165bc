import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../primitives/radio-group';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import type { ReadFormAnswer } from './form-answer';

/** Who the organization is in law: only what applies is asked (P01). */
export function OrganizationFields({
  field,
  countries,
}: {
  field: ReadFormAnswer['field'];
  countries: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation('auth');
  const kindField = field('kind', 'company');
  const countryField = field('country', 'FR');
  const [kind, setKind] = useState(kindField.defaultValue);
  const [country, setCountry] = useState(countryField.defaultValue);
  const company = kind === 'company';
  const french = country === 'FR';
  return (
    <div className="grid gap-5">
      <RadioGroup
        {...kindField}
        legend={t('organization.kind')}
        look="cards"
        required
        onChange={setKind}
        options={[
          { value: 'company', label: t('organization.company'), hint: t('organization.companyHint') },
          { value: 'natural-person', label: t('organization.person'), hint: t('organization.personHint') },
        ]}
      />
      <TextField
        key={kind}
        {...field('organizationName')}
        label={t('organization.name')}
        hint={company ? undefined : t('organization.nameHint')}
        required={company}
        optional={!company}
        autoComplete="organization"
        maxLength={200}
      />
      <SelectField
        {...countryField}
        label={t('organization.country')}
        required
        options={countries}
        autoComplete="country"
        onChange={(event) => setCountry(event.target.value)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        {french && (
          <TextField
            {...field('siren')}
            label={t('organization.siren')}
            hint={t('organization.sirenHint')}
            required={company}
            optional={!company}
            inputMode="numeric"
            maxLength={20}
          />
        )}
        <TextField
          {...field('vatNumber')}
          label={t('organization.vatNumber')}
          hint={t('organization.vatNumberHint')}
          optional
          autoCapitalize="characters"
          maxLength={30}
        />
      </div>
      <TextField
        {...field('street')}
        label={t('organization.street')}
        required
        autoComplete="street-address"
        maxLength={200}
      />
      <div className="grid gap-5 sm:grid-cols-[9rem_1fr]">
        <TextField
          {...field('postalCode')}
          label={t('organization.postalCode')}
          required
          autoComplete="postal-code"
          maxLength={20}
        />
        <TextField
          {...field('city')}
          label={t('organization.city')}
          required
          autoComplete="address-level2"
          maxLength={100}
        />
      </div>
    </div>
  );
}
