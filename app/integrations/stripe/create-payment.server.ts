import type { Payment } from '~/domain/billing/payment';
import { callForPayment } from '~/integrations/stripe/to-payment.server';

export type PaymentOrder = {
  customerId: string;
  paymentMethodId: string;
  /** Whole cents. */
  amount: number;
  currency: string;
  description: string;
  metadata: Readonly<Record<string, string>>;
  /** The same key with the same order is the same payment, however often it is asked. */
  key: string;
  /** The person is there and comes back to `returnUrl` after confirming with their bank; else they are away. */
  onSession?: { returnUrl: string };
};

/**
 * Pays at once with a registered payment method. A refusal by the bank is data (`failed`); with the person away, a
 * card that wants their confirmation fails with `authentication_required`.
 */
export async function createPayment(order: PaymentOrder): Promise<Payment> {
  const { onSession, key } = order;
  return callForPayment((stripe) =>
    stripe.paymentIntents.create(
      {
        amount: order.amount,
        currency: order.currency.toLowerCase(),
        customer: order.customerId,
        payment_method: order.paymentMethodId,
        allowed_payment_method_types: ['card', 'sepa_debit'],
        description: order.description,
        metadata: { ...order.metadata },
        confirm: true,
        ...(onSession ? { return_url: onSession.returnUrl } : { off_session: true }),
      },
      { idempotencyKey: key },
    ),
  );
}
