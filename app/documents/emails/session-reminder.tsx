import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { preferencesUrl } from '~/documents/emails/preferences-url';
import { halfDayFacts, sessionFacts } from '~/documents/emails/session-facts';
import { sessionTimes } from '~/documents/emails/session-times';
import { translator } from '~/locales/translator';

export const sessionReminder: EmailTemplate<'session-reminder'> = (values, language) => {
  const t = translator(language, 'emails');
  const { title, halfDays, timeZone, equipmentUrl, enters, url } = values;
  const [first] = halfDays;
  const when = first ? sessionTimes(first, language, timeZone) : '';
  const frame = {
    language,
    sender: values,
    preview: when,
    title: t('session.reminder.title', { title }),
    action: { label: t(enters ? 'session.enter' : 'session.open'), url },
    preferencesUrl: preferencesUrl(url),
    note: t('session.zone', { timeZone }),
  };
  return {
    subject: t('session.reminder.subject', { title, when }),
    body: (
      <EmailLayout {...frame}>
        <EmailText>{t('session.reminder.text', { when })}</EmailText>
        {equipmentUrl && (
          <EmailText>
            {t('session.reminder.equipment')} <a href={equipmentUrl}>{t('session.reminder.try')}</a>
          </EmailText>
        )}
        <EmailFacts
          facts={[...halfDayFacts(halfDays, values, language), ...sessionFacts(values, language)]}
        />
      </EmailLayout>
    ),
  };
};
