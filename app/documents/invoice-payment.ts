import type { TFunction } from 'i18next';

/** How a document is collected, as far as it may be printed. */
export type InvoicePayment =
  | { means: 'sepa-debit'; mandateReference: string | null; creditorId?: string | null }
  | { means: 'card'; last4: string | null };

/** `Prélèvement SEPA, mandat AB12`, `Carte bancaire se terminant par 4242`. */
export function paymentWords(t: TFunction<'invoice'>, payment: InvoicePayment): string {
  if (payment.means === 'card') {
    return payment.last4 ? t('payment.cardEnding', { last4: payment.last4 }) : t('payment.card');
  }
  return payment.mandateReference
    ? t('payment.sepaMandate', { reference: payment.mandateReference })
    : t('payment.sepa');
}
