import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const contactInvitation: EmailTemplate<'contact-invitation'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    sender: values,
    preview: t('contact-invitation.preview', values),
    title: t('contact-invitation.title', values),
    action: { label: t('contact-invitation.button'), url: values.url },
    note: t('contact-invitation.note', { expiresOn: formatDay(values.expiresOn, language) }),
  };
  return {
    subject: t('contact-invitation.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('contact-invitation.text', values)}</EmailText>
      </EmailLayout>
    ),
  };
};
