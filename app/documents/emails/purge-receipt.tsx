import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import { translator } from '~/locales/translator';

export const purgeReceipt: EmailTemplate<'purge-receipt'> = (values, language) => {
  const t = translator(language, 'emails');
  const { organizationName, url, hash, records, invoices, part, parts } = values;
  return {
    subject:
      parts > 1
        ? t('purgeReceipt.subjectPart', { organizationName, part, parts })
        : t('purgeReceipt.subject', { organizationName }),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t('purgeReceipt.preview')}
        title={t('purgeReceipt.title')}
        action={{ label: t('purgeReceipt.button'), url }}
        note={t('purgeReceipt.note')}
      >
        <EmailText>{t('purgeReceipt.text', { organizationName, count: records })}</EmailText>
        {invoices > 0 && <EmailText>{t('purgeReceipt.invoices', { count: invoices })}</EmailText>}
        <EmailFacts facts={[[t('purgeReceipt.hash'), hash]]} />
      </EmailLayout>
    ),
  };
};
