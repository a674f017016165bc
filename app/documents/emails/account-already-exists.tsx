import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const accountAlreadyExists: EmailTemplate<'account-already-exists'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    preview: t('accountAlreadyExists.preview'),
    title: t('accountAlreadyExists.title'),
    action: { label: t('accountAlreadyExists.button'), url: values.signInUrl },
    note: t('accountAlreadyExists.note'),
  };
  return {
    subject: t('accountAlreadyExists.subject'),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t('accountAlreadyExists.text')}</EmailText>
        <EmailText>{t('accountAlreadyExists.create')}</EmailText>
        <EmailText>
          {t('accountAlreadyExists.forgotten')} <a href={values.resetUrl}>{values.resetUrl}</a>
        </EmailText>
      </EmailLayout>
    ),
  };
};
