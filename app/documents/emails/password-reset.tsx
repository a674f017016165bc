import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const passwordReset: EmailTemplate<'password-reset'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    preview: t('passwordReset.preview', values),
    title: t('passwordReset.title'),
    action: { label: t('passwordReset.button'), url: values.url },
    note: t('passwordReset.note', values),
  };
  return {
    subject: t('passwordReset.subject'),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t('passwordReset.text')}</EmailText>
      </EmailLayout>
    ),
  };
};
