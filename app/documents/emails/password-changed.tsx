import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const passwordChanged: EmailTemplate<'password-changed'> = (values, language) => {
  const t = translator(language, 'emails');
  const at = formatInstant(values.at, language, values.timeZone, 'long');
  const frame = {
    language,
    preview: t('passwordChanged.preview', { at }),
    title: t('passwordChanged.title'),
    action: { label: t('passwordChanged.button'), url: values.resetUrl },
  };
  return {
    subject: t('passwordChanged.subject'),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('hello', values)}</EmailText>
        <EmailText>{t('passwordChanged.text', { at })}</EmailText>
        <EmailText>{t('passwordChanged.notYou')}</EmailText>
      </EmailLayout>
    ),
  };
};
