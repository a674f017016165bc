import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { numberFormat } from '~/domain/intl-formats';
import { translator } from '~/locales/translator';

export const exportReady: EmailTemplate<'export-ready'> = (values, language) => {
  const t = translator(language, 'emails');
  const { organizationName, url, bytes, days } = values;
  const megabytes = numberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, bytes / 1e6));
  return {
    subject: t('exportReady.subject', { organizationName }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('exportReady.preview')}
        title={t('exportReady.title')}
        action={{ label: t('exportReady.button'), url }}
        note={t('exportReady.note')}
      >
        <EmailText>{t('exportReady.text', { organizationName, megabytes, count: days })}</EmailText>
      </EmailLayout>
    ),
  };
};
