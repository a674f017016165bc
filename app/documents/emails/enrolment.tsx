import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { preferencesUrl } from '~/documents/emails/preferences-url';
import { formatDay, formatMinutes } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const enrolment: EmailTemplate<'enrolment'> = (values, language) => {
  const t = translator(language, 'emails');
  const { minutes, opensOn, closesOn } = values;
  const facts: [string, string][] = [[t('enrolment.duration'), formatMinutes(minutes, language)]];
  if (opensOn) facts.push([t('enrolment.opensOn'), formatDay(opensOn, language)]);
  if (closesOn) facts.push([t('enrolment.closesOn'), formatDay(closesOn, language)]);
  const frame = {
    language,
    sender: values,
    preview: t('enrolment.preview', values),
    title: t('enrolment.title', values),
    action: { label: t('enrolment.button'), url: values.url },
    preferencesUrl: preferencesUrl(values.url),
  };
  return {
    subject: t('enrolment.subject', values),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('enrolment.text')}</EmailText>
        <EmailFacts facts={facts} />
      </EmailLayout>
    ),
  };
};
