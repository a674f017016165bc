import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const invitation: EmailTemplate<'invitation'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    sender: values,
    preview: t('invitation.preview', values),
    title: t('invitation.title', values),
    action: { label: t('invitation.button'), url: values.url },
    note: t('invitation.note', { expiresOn: formatDay(values.expiresOn, language) }),
  };
  return {
    subject: t('invitation.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('invitation.text', values)}</EmailText>
      </EmailLayout>
    ),
  };
};
