import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const maintenanceAnnounced = maintenanceNotice('maintenanceAnnounced');
export const maintenanceWithdrawn = maintenanceNotice('maintenanceWithdrawn');

/** Both name the same maintenance; what follows from it is said only while it is to come. */
function maintenanceNotice(
  notice: 'maintenanceAnnounced' | 'maintenanceWithdrawn',
): EmailTemplate<'maintenance-announced' | 'maintenance-withdrawn'> {
  return (values, language) => {
    const t = translator(language, 'emails');
    const { title, startsAt, endsAt, timeZone, url } = values;
    const at = (instant: string) => formatInstant(instant, language, timeZone, 'full');
    const facts: [string, string][] = [
      [t('maintenanceAnnounced.what'), title],
      [t('maintenanceAnnounced.startsAt'), at(startsAt)],
    ];
    if (endsAt) facts.push([t('maintenanceAnnounced.endsAt'), at(endsAt)]);
    return {
      subject: t(`${notice}.subject`, { at: at(startsAt) }),
      body: (
        <EmailLayout
          {...{ language, sender: values }}
          preview={t(`${notice}.preview`)}
          title={t(`${notice}.title`)}
          action={{ label: t('maintenanceAnnounced.button'), url }}
        >
          <EmailText>{t(`${notice}.text`)}</EmailText>
          <EmailFacts facts={facts} />
          {notice === 'maintenanceAnnounced' && <EmailText>{t('maintenanceAnnounced.more')}</EmailText>}
        </EmailLayout>
      ),
    };
  };
}
