import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstant } from '~/domain/calendar-format';
import { translator } from '~/locales/translator';

export const maintenanceWithdrawn: EmailTemplate<'maintenance-withdrawn'> = (values, language) => {
  const t = translator(language, 'emails');
  const { title, startsAt, endsAt, timeZone, url } = values;
  const at = (instant: string) => formatInstant(instant, language, timeZone, 'full');
  const facts: [string, string][] = [
    [t('maintenanceAnnounced.what'), title],
    [t('maintenanceAnnounced.startsAt'), at(startsAt)],
  ];
  if (endsAt) facts.push([t('maintenanceAnnounced.endsAt'), at(endsAt)]);
  return {
    subject: t('maintenanceWithdrawn.subject', { at: at(startsAt) }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('maintenanceWithdrawn.preview')}
        title={t('maintenanceWithdrawn.title')}
        action={{ label: t('maintenanceAnnounced.button'), url }}
      >
        <EmailText>{t('maintenanceWithdrawn.text')}</EmailText>
        <EmailFacts facts={facts} />
      </EmailLayout>
    ),
  };
};
