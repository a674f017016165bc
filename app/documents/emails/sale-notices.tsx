import { EmailFacts, EmailLayout, EmailText } from '~/documents/emails/email-layout';
import type { EmailTemplate } from '~/documents/emails/email-template';
import type { OfSale } from '~/documents/emails/sold-email-values';
import { addDays } from '~/domain/calendar';
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

/** What was decided of what a client contested, why, and what is due from when (K33). */
export const contestAnswered: EmailTemplate<'contest-answered'> = (values, language) => {
  const t = translator(language, 'emails');
  const money = (cents: number) => formatMoney({ cents, currency: values.currency }, language);
  const words = saleWords(values, language);
  const texts = { ...words, answered: money(values.answeredCents), open: money(values.openCents) };
  const text = t(`contestAnswered.${values.decision}`, texts);
  const facts: [string, string][] = [[t('contestAnswered.reason'), values.reason]];
  if (values.numbers.length > 0) facts.push([t('contestAnswered.documents'), values.numbers.join(', ')]);
  facts.push([t('contestAnswered.open'), texts.open]);
  if (values.openCents > 0) {
    const interestFrom = formatDay(addDays(values.dueOn, 1), language);
    facts.push([t('contestAnswered.dueOn'), t('contestAnswered.interest', { ...words, interestFrom })]);
  }
  return {
    subject: t('contestAnswered.subject', texts),
    body: (
      <EmailLayout
        {...{ language, sender: values, preview: text }}
        title={t('contestAnswered.title', texts)}
        {...(values.url && { action: { label: t('contestAnswered.button'), url: values.url } })}
      >
        <EmailText>{text}</EmailText>
        <EmailFacts facts={facts} />
      </EmailLayout>
    ),
  };
};

function saleWords(values: OfSale, language: Language) {
  const { number, orderNumber, organizationName, documentKind, cents, currency, dueOn } = values;
  return {
    ...{ number, order: orderNumber, organizationName },
    kind: translator(language, 'invoice')(`kinds.${documentKind}`),
    total: formatMoney({ cents, currency }, language),
    dueOn: formatDay(dueOn, language),
  };
}
