import type { Refund } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { toRefund } from '~/integrations/stripe/to-refund.server';

/** Gives back `amount` cents of a payment. It may be pending for days, and fail after it has succeeded. */
export async function refundPayment(order: {
  paymentId: string;
  amount: number;
  reason: 'requested_by_customer' | 'duplicate' | 'fraudulent';
  key: string;
}): Promise<Refund> {
  const refund = await callStripe((stripe) =>
    stripe.refunds.create(
      { payment_intent: order.paymentId, amount: order.amount, reason: order.reason },
      { idempotencyKey: order.key },
    ),
  );
  return toRefund(refund);
}
