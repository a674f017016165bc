import type { Payment } from '~/domain/billing/payment';
import { callForPayment } from '~/integrations/stripe/to-payment.server';

/** A payment as it stands now. */
export function readPayment(paymentId: string): Promise<Payment> {
  return callForPayment((stripe) => stripe.paymentIntents.retrieve(paymentId));
}
