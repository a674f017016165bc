import type { Mandate } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { toMandate } from '~/integrations/stripe/to-payment-method.server';

/** A mandate as it stands now. */
export async function readMandate(mandateId: string): Promise<Mandate> {
  return toMandate(await callStripe((stripe) => stripe.mandates.retrieve(mandateId)));
}
