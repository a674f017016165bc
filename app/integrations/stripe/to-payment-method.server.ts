import type Stripe from 'stripe';
import type { Mandate, MandateStatus, PaymentMethod } from '~/domain/billing/payment';

/** A payment method in our words; null for a kind that we do not take. */
export function toPaymentMethod(
  method: Stripe.PaymentMethod,
  mandate: Stripe.Mandate | null,
): PaymentMethod | null {
  const { id, card, sepa_debit: account } = method;
  const holder = method.billing_details.name;
  if (method.type === 'card' && card) {
    const { brand, last4, exp_month: expMonth, exp_year: expYear, country } = card;
    const fingerprint = card.fingerprint ?? null;
    return { id, kind: 'card', brand, last4, expMonth, expYear, fingerprint, country, holder, mandate: null };
  }
  if (method.type === 'sepa_debit' && account) {
    return {
      ...{ id, kind: 'sepa', brand: null, last4: account.last4 ?? '', expMonth: null, expYear: null },
      ...{ fingerprint: account.fingerprint, country: account.country, holder },
      mandate: mandate && toMandate(mandate),
    };
  }
  return null;
}

/** A mandate in our words: the reference and the page are those of SEPA debits. */
export function toMandate(mandate: Stripe.Mandate): Mandate {
  const { reference = '', url = '' } = mandate.payment_method_details.sepa_debit ?? {};
  return { id: mandate.id, reference, url, status: mandate.status as MandateStatus };
}

/** The mandate that a setup came with, when it was asked for whole. */
export function mandateOf(setup: Stripe.SetupIntent): Stripe.Mandate | null {
  return setup.mandate && typeof setup.mandate === 'object' ? setup.mandate : null;
}
