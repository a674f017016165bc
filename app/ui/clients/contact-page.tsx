import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../primitives/select-field';
import { TextField, type TextFieldProps } from '../primitives/text-field';
import { ClientFormPage } from './client-form-page';

type Name = 'firstName' | 'lastName' | 'email' | 'jobTitle' | 'phone';
type Values = Record<Name | 'language', string>;

export type ContactPageProps = {
  client: { id: string; name: string };
  /** Somebody who is known already; null for a new one. */
  contact: (Omit<Values, 'email'> & { email: string }) | null;
  language: string;
  result?: SubmissionResult<string[]>;
};

/** Somebody of a client: invited, or named anew. The address of somebody known stays theirs. */
export function ContactPage({ client, contact, language, result }: ContactPageProps) {
  const { t } = useTranslation('clients');
  const [form, fields] = useForm<Values>({
    lastResult: result ?? null,
    defaultValue: contact ?? { language },
  });
  const title = contact
    ? t('contactForm.editTitle', { name: `${contact.firstName} ${contact.lastName}` })
    : t('contactForm.addTitle');
  const field = (name: Name, more: Partial<TextFieldProps> = {}) => (
    <TextField
      label={t(`form.${name}`)}
      name={name}
      maxLength={100}
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
      description={contact ? t('contactForm.editText') : t('contactForm.addText')}
      form={form}
      submit={contact ? t('actions.save') : t('contactForm.submit')}
    >
      {field('firstName', { required: true, autoFocus: true })}
      {field('lastName', { required: true })}
      {!contact &&
        field('email', {
          required: true,
          type: 'email',
          inputMode: 'email',
          maxLength: 254,
          hint: t('form.emailHint'),
        })}
      {field('jobTitle', { optional: true })}
      {field('phone', { optional: true, type: 'tel', inputMode: 'tel', maxLength: 40 })}
      <SelectField
        label={t('form.language')}
        name="language"
        defaultValue={fields.language.initialValue}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
        error={fields.language.errors ?? null}
      />
    </ClientFormPage>
  );
}
