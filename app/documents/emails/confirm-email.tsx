import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const confirmEmail: EmailTemplate<'confirm-email'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    preview: t('confirmEmail.preview', values),
    title: t('confirmEmail.title', values),
    action: { label: t('confirmEmail.button'), url: values.url },
    note: t('confirmEmail.note', values),
  };
  return {
    subject: t('confirmEmail.subject'),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('confirmEmail.text', values)}</EmailText>
      </EmailLayout>
    ),
  };
};
