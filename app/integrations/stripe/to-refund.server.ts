import type Stripe from 'stripe';
import type { Refund } from '~/domain/billing/payment';
import { idOf } from '~/integrations/stripe/to-payment.server';

const statuses: Readonly<Record<string, Refund['status']>> = {
  pending: 'pending',
  requires_action: 'requires-action',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
};

/** A refund in our words. */
export function toRefund(refund: Stripe.Refund): Refund {
  const status = statuses[refund.status ?? ''];
  if (!status) throw new Error(`unknown status of a refund: ${refund.status}`);
  return {
    id: refund.id,
    status,
    amount: refund.amount,
    currency: refund.currency,
    paymentId: idOf(refund.payment_intent),
    failureReason: refund.failure_reason ?? null,
  };
}
