import Stripe from 'stripe';
import type { PaymentMethodSetup } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { idOf, toFailure } from '~/integrations/stripe/to-payment.server';

const statuses: Readonly<Record<string, PaymentMethodSetup['status']>> = {
  succeeded: 'succeeded',
  processing: 'processing',
  requires_action: 'requires-action',
  requires_confirmation: 'failed',
  requires_payment_method: 'failed',
  canceled: 'canceled',
};

/**
 * Keeps an existing payment method for payments while its owner is away; for an account, under a mandate that they
 * gave elsewhere. A refusal by the bank is data.
 */
export async function setUpPaymentMethod(setup: {
  customerId: string;
  paymentMethodId: string;
  key: string;
}): Promise<PaymentMethodSetup> {
  try {
    return toSetup(
      await callStripe((stripe) =>
        stripe.setupIntents.create(
          {
            customer: setup.customerId,
            payment_method: setup.paymentMethodId,
            allowed_payment_method_types: ['card', 'sepa_debit'],
            usage: 'off_session',
            confirm: true,
            mandate_data: { customer_acceptance: { type: 'offline' } },
          },
          { idempotencyKey: setup.key },
        ),
      ),
    );
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError && error.setup_intent)
      return toSetup(error.setup_intent);
    throw error;
  }
}

function toSetup(intent: Stripe.SetupIntent): PaymentMethodSetup {
  const status = statuses[intent.status];
  if (!status) throw new Error(`unknown status of a setup: ${intent.status}`);
  const failure = status === 'failed' ? toFailure(intent.last_setup_error) : null;
  return { id: intent.id, status, paymentMethodId: idOf(intent.payment_method), failure };
}
