import type { TFunction } from 'i18next';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { formatIban } from '~/domain/sales/bank-account';

/** How a document is collected, as far as it may be printed. */
export type InvoicePayment =
  | { means: 'sepa-debit'; mandateReference: string | null; creditorId?: string | null }
  | { means: 'card'; last4: string | null }
  | { means: 'transfer'; iban: string; bic: string | null };

/** What an organization's document says itself: the account to pay to. An avoir is paid by nobody. */
export function paymentOfDocument({ kind, sale }: InvoiceDocument): InvoicePayment | undefined {
  if (!sale?.iban || kind === 'credit-note') return undefined;
  return { means: 'transfer', iban: sale.iban, bic: sale.bic };
}

/** `Prélèvement SEPA, mandat AB12`, `Carte bancaire se terminant par 4242`. */
export function paymentWords(t: TFunction<'invoice'>, payment: InvoicePayment): string {
  if (payment.means === 'card') {
    return payment.last4 ? t('payment.cardEnding', { last4: payment.last4 }) : t('payment.card');
  }
  if (payment.means === 'transfer') {
    const iban = formatIban(payment.iban);
    return payment.bic
      ? t('payment.transferBic', { iban, bic: payment.bic })
      : t('payment.transfer', { iban });
  }
  return payment.mandateReference
    ? t('payment.sepaMandate', { reference: payment.mandateReference })
    : t('payment.sepa');
}
