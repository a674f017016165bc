import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { preferencesUrl } from '~/documents/emails/preferences-url';
import { translator } from '~/locales/translator';

export const courseCompleted: EmailTemplate<'course-completed'> = (values, language) => {
  const t = translator(language, 'emails');
  const frame = {
    language,
    sender: values,
    preview: t('courseCompleted.preview'),
    title: t('courseCompleted.title'),
    action: { label: t('courseCompleted.button'), url: values.certificateUrl },
    preferencesUrl: preferencesUrl(values.url),
  };
  return {
    subject: t('courseCompleted.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('courseCompleted.text', values)}</EmailText>
        <EmailText>
          {t('courseCompleted.verify')} <a href={values.verifyUrl}>{values.verifyUrl}</a>
        </EmailText>
        <EmailText>
          {t('courseCompleted.again')} <a href={values.url}>{values.url}</a>
        </EmailText>
      </EmailLayout>
    ),
  };
};
