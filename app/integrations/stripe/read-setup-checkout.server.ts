import Stripe from 'stripe';
import type { SetupCheckout } from '~/domain/billing/payment';
import { Refusal } from '~/domain/refusal';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { idOf } from '~/integrations/stripe/to-payment.server';
import { mandateOf, toPaymentMethod } from '~/integrations/stripe/to-payment-method.server';

/**
 * How a visit to Stripe's page ended. Whoever asks compares `customerId` with their own: the id came by an address.
 * Refuses with `not-found` for an id that Stripe does not know.
 */
export async function readSetupCheckout(sessionId: string): Promise<SetupCheckout> {
  if (!/^cs_\w{1,200}$/.test(sessionId)) throw new Refusal('not-found');
  const session = await callStripe((stripe) =>
    stripe.checkout.sessions.retrieve(sessionId, {
      expand: ['setup_intent.payment_method', 'setup_intent.mandate'],
    }),
  ).catch((error: unknown) => {
    const isUnknown = error instanceof Stripe.errors.StripeError && error.code === 'resource_missing';
    throw isUnknown ? new Refusal('not-found') : error;
  });
  const setup = typeof session.setup_intent === 'object' ? session.setup_intent : null;
  const method = setup && typeof setup.payment_method === 'object' ? setup.payment_method : null;
  return {
    status: session.status as SetupCheckout['status'],
    customerId: idOf(session.customer),
    setupIntentId: idOf(session.setup_intent),
    paymentMethod: setup?.status === 'succeeded' && method ? toPaymentMethod(method, mandateOf(setup)) : null,
  };
}
