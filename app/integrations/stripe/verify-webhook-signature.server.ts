import Stripe from 'stripe';
import type { PaymentEvent } from '~/domain/billing/payment';
import { settings } from '~/platform/settings.server';

/**
 * The event that Stripe signed, to the byte, within the last five minutes of real time; null for anything else, and
 * where payments are off.
 */
export function verifyWebhookSignature(rawBody: Uint8Array, signature: string | null): PaymentEvent | null {
  if (!settings.STRIPE_WEBHOOK_SECRET || !signature) return null;
  try {
    const event = Stripe.webhooks.constructEvent(
      Buffer.from(rawBody),
      signature,
      settings.STRIPE_WEBHOOK_SECRET,
    );
    const object = event.data.object as { id?: string; object: string };
    const { id, type, livemode } = event;
    return { id, type, objectId: object.id ?? null, objectKind: object.object, livemode };
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
      return null;
    throw error;
  }
}
