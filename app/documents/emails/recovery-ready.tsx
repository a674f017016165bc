import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { formatInstantDay } from '~/domain/calendar-format';
import { numberFormat } from '~/domain/intl-formats';
import { translator } from '~/locales/translator';

export const recoveryReady: EmailTemplate<'recovery-ready'> = (values, language) => {
  const t = translator(language, 'emails');
  const { organizationName, url, bytes, days, expiresAt, timeZone } = values;
  const megabytes = numberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1e6));
  const day = formatInstantDay(expiresAt, language, timeZone);
  return {
    subject: t('recoveryReady.subject', { organizationName }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('recoveryReady.preview', { day })}
        title={t('recoveryReady.title')}
        action={{ label: t('recoveryReady.button'), url }}
        note={t('recoveryReady.note')}
      >
        <EmailText>{t('recoveryReady.text', { organizationName, megabytes, day, count: days })}</EmailText>
      </EmailLayout>
    ),
  };
};
