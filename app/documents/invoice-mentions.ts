import type { InvoiceDocument, InvoiceLine } from '~/domain/billing/invoice';
import { vatExemptionOf, type VatExemptionCode } from '~/domain/billing/vat-treatment';
import { numberFormat } from '~/domain/intl-formats';
import { formatMoney } from '~/domain/money';
import { formatActivityDeclaration } from '~/domain/organizations/activity-declaration';
import { translator, type Language } from '~/locales/translator';

/** What the law wants said on every document (F11), in a language. */
export type InvoiceMentions = {
  lateInterest: string;
  indemnity: string;
  noDiscount: string;
  /** Null for interest and indemnity: they pay for no operation. */
  operation: string | null;
  vatOnDebits: string | null;
  /** The provider's declaration of activity (F6). */
  declaration: string | null;
};

export function invoiceMentions(document: InvoiceDocument, language: Language): InvoiceMentions {
  const t = translator(language, 'invoice');
  const amount = formatMoney({ cents: document.indemnity, currency: document.currency }, language);
  const decimals = numberFormat(language, { maximumFractionDigits: 2 });
  return {
    lateInterest: document.sale
      ? t('mentions.lateInterestEcb', { points: decimals.format(document.sale.interestPoints / 100) })
      : t('mentions.lateInterest', { multiplier: document.lateInterestMultiplier }),
    indemnity: t('mentions.indemnity', { amount }),
    noDiscount: t('mentions.noDiscount'),
    operation: isDamages(document) ? null : t('mentions.operation'),
    vatOnDebits: document.vatOnDebits ? t('mentions.vatOnDebits') : null,
    declaration: declarationOf(document, language),
  };
}

function declarationOf({ sale }: InvoiceDocument, language: Language): string | null {
  if (!sale?.declaration) return null;
  const { number: digits, prefecture } = sale.declaration;
  const t = translator(language, 'sheets');
  const number = formatActivityDeclaration(digits);
  return t(prefecture ? 'mentionAt' : 'mention', { number, prefecture: prefecture ?? '' });
}

/** Why each part of a document that bears no VAT bears none, in the order of its breakdown; null for taxed parts. */
export function exemptionsOf(
  document: InvoiceDocument,
  language: Language,
): ({ code: VatExemptionCode; reason: string } | null)[] {
  const t = translator(language, 'invoice');
  return document.vat.map(({ vatCategory }) => {
    const exemption = vatExemptionOf(vatCategory, isDamages(document), document.buyer, {
      franchise: document.sale?.vatFranchise,
    });
    if (!exemption) return null;
    const note = vatCategory === 'O' && isCompensation(document) ? 'compensation' : exemption.note;
    return { code: exemption.code, reason: t(`vatNotes.${note}`) };
  });
}

/** Whether a document repairs a loss (interest, indemnity, dédit), or takes that back: it pays for no operation. */
function isDamages(document: InvoiceDocument): boolean {
  if (document.kind === 'late-payment' || isCompensation(document)) return true;
  return document.lines.every((line) => ['interest', 'indemnity'].includes(subjectOf(line)));
}

function isCompensation({ kind, lines }: InvoiceDocument): boolean {
  return kind === 'compensation' || lines.every((line) => subjectOf(line) === 'compensation');
}

function subjectOf({ facts }: InvoiceLine): string {
  return facts.kind === 'credit' ? (facts.of?.kind ?? 'credit') : facts.kind;
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
