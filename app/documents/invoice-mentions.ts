import type { InvoiceDocument, InvoiceLine } from '~/domain/billing/invoice';
import { vatExemptionOf, type VatExemptionCode } from '~/domain/billing/vat-treatment';
import { formatMoney } from '~/domain/money';
import { translator, type Language } from '~/locales/translator';

/** What the law wants said on every document (F11), in a language. */
export type InvoiceMentions = {
  lateInterest: string;
  indemnity: string;
  noDiscount: string;
  /** Null for interest and indemnity: they pay for no operation. */
  operation: string | null;
  vatOnDebits: string | null;
};

export function invoiceMentions(document: InvoiceDocument, language: Language): InvoiceMentions {
  const t = translator(language, 'invoice');
  const amount = formatMoney({ cents: document.indemnity, currency: document.currency }, language);
  return {
    lateInterest: t('mentions.lateInterest', { multiplier: document.lateInterestMultiplier }),
    indemnity: t('mentions.indemnity', { amount }),
    noDiscount: t('mentions.noDiscount'),
    operation: isDamages(document) ? null : t('mentions.operation'),
    vatOnDebits: document.vatOnDebits ? t('mentions.vatOnDebits') : null,
  };
}

/** Why each part of a document that bears no VAT bears none, in the order of its breakdown; null for taxed parts. */
export function exemptionsOf(
  document: InvoiceDocument,
  language: Language,
): ({ code: VatExemptionCode; reason: string } | null)[] {
  const t = translator(language, 'invoice');
  return document.vat.map(({ vatCategory }) => {
    const exemption = vatExemptionOf(vatCategory, isDamages(document), document.buyer);
    return exemption && { code: exemption.code, reason: t(`vatNotes.${exemption.note}`) };
  });
}

/** Whether a document is for interest and indemnity, or takes them back. */
function isDamages({ kind, lines }: InvoiceDocument): boolean {
  const isDamage = ({ facts }: InvoiceLine) => {
    const of = facts.kind === 'credit' ? facts.of : facts;
    return of?.kind === 'interest' || of?.kind === 'indemnity';
  };
  return kind === 'late-payment' || lines.every(isDamage);
}

/** `SAS au capital de 50 000,00 €`, `RCS Paris 303 265 045`: what there is of it. */
export function legalParticulars(
  { seller, currency }: Pick<InvoiceDocument, 'seller' | 'currency'>,
  language: Language,
): string[] {
  const t = translator(language, 'invoice');
  const { legalForm, shareCapitalCents, registration } = seller;
  const capital =
    legalForm !== null && shareCapitalCents !== null
      ? t('pdf.capital', {
          form: legalForm,
          amount: formatMoney({ cents: shareCapitalCents, currency }, language),
        })
      : legalForm;
  return [capital, registration].filter((part): part is string => Boolean(part));
}
