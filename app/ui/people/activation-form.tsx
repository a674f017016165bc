import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { passwordLength } from '~/domain/organizations/password-policy';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

/** Somebody as they were named by who invites them. */
export type Invited = { firstName: string; lastName: string; language: string; email: string };

type Values = { firstName: string; lastName: string; password: string; language: string };

/** A newcomer's name, as the organization wrote it, their language, and the password they choose. */
export function ActivationForm({
  invitation,
  result,
}: {
  invitation: Invited;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('manage');
  const { firstName, lastName, language, email } = invitation;
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: { firstName, lastName, language },
  });
  return (
    <ConformForm form={form} className="flex flex-col gap-5">
      <FormErrors errors={form.errors} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('member.firstName')}
          name="firstName"
          required
          autoComplete="given-name"
          maxLength={100}
          defaultValue={fields.firstName.initialValue}
          error={fields.firstName.errors}
        />
        <TextField
          label={t('member.lastName')}
          name="lastName"
          required
          autoComplete="family-name"
          maxLength={100}
          defaultValue={fields.lastName.initialValue}
          error={fields.lastName.errors}
        />
      </div>
      <TextField
        label={t('invitation.password')}
        hint={t('invitation.passwordHint', { count: passwordLength.minimum })}
        name="password"
        type="password"
        required
        autoComplete="new-password"
        minLength={passwordLength.minimum}
        maxLength={passwordLength.maximum}
        error={fields.password.errors}
      />
      <SelectField
        label={t('member.language')}
        name="language"
        defaultValue={fields.language.initialValue}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        error={fields.language.errors}
      />
      <SubmitButton wide>{t('invitation.submit')}</SubmitButton>
    </ConformForm>
  );
}
