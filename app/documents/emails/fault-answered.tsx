import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const faultAnswered: EmailTemplate<'fault-answered'> = (values, language) => {
  const t = translator(language, 'emails');
  const { outcome, answer, page, reportedAt, timeZone, url } = values;
  const facts: [string, string][] = [
    [t('faultAnswered.reportedAt'), formatInstant(reportedAt, language, timeZone, 'long')],
  ];
  if (page) facts.push([t('faultAnswered.page'), page]);
  facts.push([t('faultAnswered.answer'), answer]);
  return {
    subject: t(`faultAnswered.subject.${outcome}`),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={answer}
        title={t(`faultAnswered.subject.${outcome}`)}
        action={{ label: t('faultAnswered.button'), url }}
      >
        <EmailText>{t(`faultAnswered.text.${outcome}`)}</EmailText>
        <EmailFacts facts={facts} />
      </EmailLayout>
    ),
  };
};
