import { EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import type { EmailValues } from '~/documents/emails/email-values';
import { formatDay } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

/** A document as it is issued, or an avoir; the PDF goes with it. */
export const saleIssued: EmailTemplate<'sale-issued'> = (values, language) => {
  const t = translator(language, 'emails');
  const facts = saleWords(values, language);
  const texts = { ...facts, credits: values.credits ?? '' };
  const isCredit = values.credits !== null;
  return {
    subject: t('saleIssued.subject', texts),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t(isCredit ? 'saleIssued.credit' : 'saleIssued.text', texts)}
        title={t('saleIssued.title', texts)}
        {...(values.url && { action: { label: t('saleIssued.button'), url: values.url } })}
        note={t('saleIssued.note')}
      >
        <EmailText>{t(isCredit ? 'saleIssued.credit' : 'saleIssued.text', texts)}</EmailText>
      </EmailLayout>
    ),
  };
};

/** An overdue document, told more firmly each time (K34). */
export const saleReminder: EmailTemplate<'sale-reminder'> = (values, language) => {
  const t = translator(language, 'emails');
  const open = formatMoney({ cents: values.openCents, currency: values.currency }, language);
  const texts = { ...saleWords(values, language), open };
  const stage = values.stage >= 3 ? 'third' : values.stage === 2 ? 'second' : 'first';
  return {
    subject: t('saleReminder.subject', texts),
    body: (
      <EmailLayout
        {...{ language, sender: values }}
        preview={t(`saleReminder.${stage}`, texts)}
        title={t('saleReminder.title', texts)}
        {...(values.url && { action: { label: t('saleIssued.button'), url: values.url } })}
        note={t(values.hasAccount ? 'saleReminder.note' : 'saleReminder.noteWithoutAccount')}
      >
        <EmailText>{t(`saleReminder.${stage}`, texts)}</EmailText>
        <EmailText>{t('saleReminder.paid')}</EmailText>
      </EmailLayout>
    ),
  };
};

function saleWords(values: EmailValues['sale-issued'] | EmailValues['sale-reminder'], language: Language) {
  const { number, orderNumber, organizationName, documentKind, cents, currency, dueOn } = values;
  return {
    ...{ number, order: orderNumber, organizationName },
    kind: translator(language, 'invoice')(`kinds.${documentKind}`),
    total: formatMoney({ cents, currency }, language),
    dueOn: formatDay(dueOn, language),
  };
}
