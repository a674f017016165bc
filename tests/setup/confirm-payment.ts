import type { Payment } from '~/domain/billing/payment';
import { callForPayment } from '~/integrations/stripe/to-payment.server';

/**
 * Tries a failed payment again with the person there: they go to `actionUrl` where their bank wants it, and come back
 * to `returnUrl`. A payment that has gone through meanwhile is answered as it stands.
 */
export async function confirmPayment(recovery: {
  paymentId: string;
  paymentMethodId: string;
  returnUrl: string;
  key: string;
}): Promise<Payment> {
  const { paymentId, paymentMethodId, returnUrl, key } = recovery;
  return callForPayment((stripe) =>
    stripe.paymentIntents.confirm(
      paymentId,
      { payment_method: paymentMethodId, return_url: returnUrl },
      { idempotencyKey: key },
    ),
  );
}
