import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { halfDayWords } from '~/domain/attendance/half-day-words';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const signingLink: EmailTemplate<'signing-link'> = (values, language) => {
  const t = translator(language, 'emails');
  const { timeZone, title, courseTitle } = values;
  const halfDay = { from: new Date(values.startsAt), to: new Date(values.endsAt) };
  const { day, from, to, toDay } = halfDayWords(halfDay, language, timeZone);
  const times = toDay ? `${from} – ${toDay} ${to}` : `${from} – ${to}`;
  const frame = {
    language,
    sender: values,
    preview: t('signingLink.preview', { day, from, to }),
    title: t('signingLink.title'),
    action: { label: t('signingLink.button'), url: values.url },
    note: t('signingLink.note'),
  };
  return {
    subject: t('signingLink.subject', { title, day }),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('signingLink.text')}</EmailText>
        <EmailFacts
          facts={[
            [t('signingLink.session'), title],
            [t('signingLink.course'), courseTitle],
            [t('signingLink.halfDay'), `${day}, ${times}`],
            [t('signingLink.until'), formatInstant(values.closesAt, language, timeZone, 'long')],
          ]}
        />
      </EmailLayout>
    ),
  };
};
