import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { preferencesUrl } from '~/documents/emails/preferences-url';
import { translator } from '~/locales/translator';

export const surveyInvitation: EmailTemplate<'survey-invitation'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    sender: values,
    preview: t('surveyInvitation.preview', values),
    title: t('surveyInvitation.title', values),
    action: { label: t('surveyInvitation.button'), url: values.url },
    note: t('surveyInvitation.note'),
    preferencesUrl: preferencesUrl(values.url),
  };
  return {
    subject: t('surveyInvitation.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('surveyInvitation.text', values)}</EmailText>
      </EmailLayout>
    ),
  };
};
