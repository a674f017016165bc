import type { FieldMetadata } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';

type Named = Record<'firstName' | 'lastName' | 'language', FieldMetadata<string>>;

/** Who somebody is, and the language they are written to; `children` come between. */
export function MemberFields({
  fields: { firstName, lastName, language },
  otherwise,
  autoFocus = false,
  children,
}: {
  fields: Named;
  /** The language of a new person, until another is chosen. */
  otherwise?: string;
  autoFocus?: boolean;
  children?: ReactNode;
}) {
  const { t } = useTranslation('manage');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        label={t('member.firstName')}
        name="firstName"
        required
        maxLength={100}
        autoComplete="off"
        autoFocus={autoFocus}
        defaultValue={firstName.initialValue}
        error={firstName.errors}
      />
      <TextField
        label={t('member.lastName')}
        name="lastName"
        required
        maxLength={100}
        autoComplete="off"
        defaultValue={lastName.initialValue}
        error={lastName.errors}
      />
      {children}
      <SelectField
        label={t('member.language')}
        name="language"
        defaultValue={language.initialValue ?? otherwise}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        error={language.errors}
      />
    </div>
  );
}
