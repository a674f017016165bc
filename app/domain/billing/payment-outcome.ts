import type { AttemptStatus } from '~/domain/billing/collection';
import type { Payment } from '~/domain/billing/payment';

/** How a payment that somebody asked for came out, for the page that asked. */
export type PaymentOutcome =
  /** `processing`: with the bank, which answers within days. */
  | { outcome: 'paid' | 'processing' }
  /** The person confirms with their bank there, and comes back. */
  | { outcome: 'confirm'; url: string }
  /** `code`: the bank's reason where it gave one, else the vendor's. */
  | { outcome: 'refused'; code: string };

export function paymentOutcome({
  status,
  actionUrl,
  failure,
}: Pick<Payment, 'actionUrl' | 'failure'> & { status: AttemptStatus }): PaymentOutcome {
  if (status === 'succeeded') return { outcome: 'paid' };
  if (status === 'processing') return { outcome: 'processing' };
  if (actionUrl) return { outcome: 'confirm', url: actionUrl };
  return { outcome: 'refused', code: failure?.declineCode ?? failure?.code ?? 'generic' };
}

/** Why banks and vendors refuse, as far as whoever pays can do something about it; the rest is `generic`. */
export const failureReasons = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'lost_card',
  'stolen_card',
  'authentication_required',
  'payment_intent_authentication_failure',
  'card_velocity_exceeded',
  'withdrawal_count_limit_exceeded',
  'processing_error',
  'fraudulent',
  'do_not_honor',
  'account_closed',
  'bank_account_restricted',
  'debit_not_authorized',
  'charge_exceeds_source_limit',
  'no-payment-method',
  'generic',
] as const;

export type FailureReason = (typeof failureReasons)[number];

/** The reason that a failure code stands for; key of `billing:failures`. */
export function failureReason(code: string | null): FailureReason {
  return failureReasons.find((known) => known === code) ?? 'generic';
}
