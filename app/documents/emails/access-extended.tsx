import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatDay, formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const accessExtended: EmailTemplate<'access-extended'> = (values, language) => {
  const t = translator(language, 'emails');
  const { cause, startsAt, endsAt, timeZone, courses, url } = values;
  const at = (instant: string) => formatInstant(instant, language, timeZone, 'long');
  const period = { from: at(startsAt), to: endsAt ? at(endsAt) : '' };
  return {
    subject: t('accessExtended.subject', { count: courses.length }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('accessExtended.preview')}
        title={t('accessExtended.title')}
        action={{ label: t('accessExtended.button'), url }}
      >
        <EmailText>
          {cause === 'outage' ? t('accessExtended.outage', period) : t('accessExtended.maintenance', period)}
        </EmailText>
        <EmailFacts
          facts={courses.map(({ courseTitle, closesOn }) => [
            t('accessExtended.course', { courseTitle }),
            t('accessExtended.until', { day: formatDay(closesOn, language) }),
          ])}
        />
      </EmailLayout>
    ),
  };
};
