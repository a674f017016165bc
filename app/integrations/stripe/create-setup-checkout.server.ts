import { callStripe } from '~/integrations/stripe/call-stripe.server';

/**
 * Opens a page of Stripe's on which the customer registers a card or signs a mandate; nothing is charged. Stripe puts
 * the session's id in the place of `{CHECKOUT_SESSION_ID}` in `successUrl`.
 */
export async function createSetupCheckout(page: {
  customerId: string;
  methods: readonly ('card' | 'sepa_debit')[];
  successUrl: string;
  cancelUrl: string;
  language: 'fr' | 'en';
  key: string;
}): Promise<{ sessionId: string; url: string }> {
  const session = await callStripe((stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: 'setup',
        customer: page.customerId,
        allowed_payment_method_types: [...page.methods],
        success_url: page.successUrl,
        cancel_url: page.cancelUrl,
        locale: page.language,
      },
      { idempotencyKey: page.key },
    ),
  );
  if (!session.url) throw new Error('a Checkout session without a page');
  return { sessionId: session.id, url: session.url };
}
