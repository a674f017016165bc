import type { PaymentMethod } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { mandateOf, toPaymentMethod } from '~/integrations/stripe/to-payment-method.server';

/** A payment method with its mandate; null for a kind that we do not take. */
export async function readPaymentMethod(paymentMethodId: string): Promise<PaymentMethod | null> {
  return callStripe(async (stripe) => {
    const method = await stripe.paymentMethods.retrieve(paymentMethodId);
    if (method.type !== 'sepa_debit') return toPaymentMethod(method, null);
    const { data: setups } = await stripe.setupIntents.list({
      payment_method: paymentMethodId,
      expand: ['data.mandate'],
    });
    return toPaymentMethod(method, setups.map(mandateOf).find((mandate) => mandate !== null) ?? null);
  });
}
