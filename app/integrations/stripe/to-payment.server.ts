import Stripe from 'stripe';
import type { Payment, PaymentFailure, PaymentStatus } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';

const statuses: Readonly<Record<string, PaymentStatus>> = {
  succeeded: 'succeeded',
  processing: 'processing',
  requires_capture: 'processing',
  requires_action: 'requires-action',
  requires_confirmation: 'failed',
  requires_payment_method: 'failed',
  canceled: 'canceled',
};

/** A payment intent in our words. */
export function toPayment(intent: Stripe.PaymentIntent): Payment {
  const status = statuses[intent.status];
  if (!status) throw new Error(`unknown status of a payment: ${intent.status}`);
  return {
    id: intent.id,
    status,
    amount: intent.amount,
    currency: intent.currency,
    paymentMethodId: idOf(intent.payment_method) ?? idOf(intent.last_payment_error?.payment_method),
    failure: status === 'failed' ? toFailure(intent.last_payment_error) : null,
    actionUrl: status === 'requires-action' ? (intent.next_action?.redirect_to_url?.url ?? null) : null,
    metadata: { ...intent.metadata },
  };
}

/** What Stripe says of a refused attempt; null when there was none. */
export function toFailure(
  error: { code?: string; decline_code?: string; message?: string } | null | undefined,
): PaymentFailure | null {
  if (!error) return null;
  const { code = 'unknown', decline_code: declineCode = null, message = '' } = error;
  return { code, declineCode, message };
}

/** The id of what Stripe gives as an id or, expanded, whole. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}

/**
 * Asks for a payment and answers how it stands: what a bank refused, and what came too late since the payment has
 * gone on meanwhile, is data like any other.
 */
export async function callForPayment(
  ask: (stripe: Stripe) => Promise<Stripe.PaymentIntent>,
): Promise<Payment> {
  try {
    return toPayment(await callStripe(ask));
  } catch (error) {
    const standing = error instanceof Stripe.errors.StripeError ? paymentWithin(error) : null;
    if (!standing) throw error;
    return toPayment(standing);
  }
}

function paymentWithin(error: InstanceType<typeof Stripe.errors.StripeError>): Stripe.PaymentIntent | null {
  const isOutcome =
    error instanceof Stripe.errors.StripeCardError || error.code === 'payment_intent_unexpected_state';
  return (isOutcome && error.payment_intent) || null;
}
