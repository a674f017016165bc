import type { FieldMetadata } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { Role } from '~/domain/organizations/roles';
import { RadioGroup } from '../primitives/radio-group';
import { TextField } from '../primitives/text-field';
import { MemberFields } from './member-fields';

type Named = Record<'firstName' | 'lastName' | 'language' | 'email' | 'role', FieldMetadata<string>>;

/** Somebody who is to join: who they are, where to write to them, and what they will do. */
export function InviteeFields({
  fields,
  roles,
  otherwise,
}: {
  fields: Named;
  /** The roles that the reader may give. */
  roles: readonly Role[];
  /** Until others are chosen. */
  otherwise: { role: Role; language: string };
}) {
  const { email, role } = fields;
  const { t } = useTranslation('manage');
  return (
    <>
      <MemberFields fields={fields} otherwise={otherwise.language} autoFocus>
        <TextField
          label={t('member.email')}
          hint={t('invite.emailHint')}
          name="email"
          type="email"
          inputMode="email"
          required
          autoComplete="off"
          defaultValue={email.initialValue}
          error={email.errors}
        />
      </MemberFields>
      <RadioGroup
        legend={t('member.role')}
        name="role"
        look="cards"
        defaultValue={role.initialValue ?? otherwise.role}
        options={[...roles]
          .reverse()
          .map((value) => ({ value, label: t(`roles.${value}`), hint: t(`roleHints.${value}`) }))}
        error={role.errors}
      />
    </>
  );
}
