import { randomUUID } from 'node:crypto';
import type { Payment } from '~/domain/billing/payment';
import { callForPayment } from '~/integrations/stripe/to-payment.server';

/**
 * Calls a payment off that nobody has paid. One that is under way or done is answered as it stands: the caller looks
 * at `status`. The key is of this call, since the answer changes with the payment.
 */
export function cancelPayment(paymentId: string): Promise<Payment> {
  return callForPayment((stripe) =>
    stripe.paymentIntents.cancel(paymentId, {}, { idempotencyKey: randomUUID() }),
  );
}
