import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField, type TextFieldProps } from '../primitives/text-field';

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
  const page = `/manage/clients/${client.id}`;
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
    <>
      <PageHeader
        title={title}
        description={contact ? t('contactForm.editText') : t('contactForm.addText')}
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
          </div>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <ButtonLink variant="secondary" to={page}>
              {t('actions.cancel')}
            </ButtonLink>
            <SubmitButton>{contact ? t('actions.save') : t('contactForm.submit')}</SubmitButton>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
