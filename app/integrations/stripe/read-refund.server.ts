import type { Refund } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { toRefund } from '~/integrations/stripe/to-refund.server';

/** A refund as it stands now. */
export async function readRefund(refundId: string): Promise<Refund> {
  return toRefund(await callStripe((stripe) => stripe.refunds.retrieve(refundId)));
}
