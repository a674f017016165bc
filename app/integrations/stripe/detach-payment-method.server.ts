import { callStripe } from '~/integrations/stripe/call-stripe.server';

/** Lets a customer's payment method go, for good; one that has gone already stays gone. */
export async function detachPaymentMethod(paymentMethodId: string): Promise<void> {
  await callStripe(async (stripe) => {
    const { customer } = await stripe.paymentMethods.retrieve(paymentMethodId);
    if (!customer) return;
    await stripe.paymentMethods.detach(paymentMethodId, {}, { idempotencyKey: `detach:${paymentMethodId}` });
  });
}
