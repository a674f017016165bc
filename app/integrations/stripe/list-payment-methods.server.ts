import type Stripe from 'stripe';
import type { PaymentMethod } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { idOf } from '~/integrations/stripe/to-payment.server';
import { mandateOf, toPaymentMethod } from '~/integrations/stripe/to-payment-method.server';

/** The cards and accounts that a customer has registered, newest first, at most a hundred. */
export async function listPaymentMethods(customerId: string): Promise<PaymentMethod[]> {
  return callStripe(async (stripe) => {
    const { data: methods } = await stripe.customers.listPaymentMethods(customerId, { limit: 100 });
    const mandates = methods.some(({ type }) => type === 'sepa_debit')
      ? await mandatesByMethod(stripe, customerId)
      : new Map<string, Stripe.Mandate>();
    return methods.flatMap((method) => toPaymentMethod(method, mandates.get(method.id) ?? null) ?? []);
  });
}

/** A payment method does not name its mandate: the setup that made it does. */
async function mandatesByMethod(stripe: Stripe, customerId: string): Promise<Map<string, Stripe.Mandate>> {
  const mandates = new Map<string, Stripe.Mandate>();
  const setups = stripe.setupIntents.list({ customer: customerId, limit: 100, expand: ['data.mandate'] });
  for await (const setup of setups) {
    const [methodId, mandate] = [idOf(setup.payment_method), mandateOf(setup)];
    if (methodId && mandate && !mandates.has(methodId)) mandates.set(methodId, mandate);
  }
  return mandates;
}
