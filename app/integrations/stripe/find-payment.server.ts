import type { Payment } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { toPayment } from '~/integrations/stripe/to-payment.server';

/**
 * The payment that was made for an attempt, null where none was: for those whose answer was lost longer ago than
 * Stripe knows a key (a day). Looks at the customer's latest hundred.
 */
export async function findPayment(customerId: string, attemptId: string): Promise<Payment | null> {
  return callStripe(async (stripe) => {
    const { data: intents } = await stripe.paymentIntents.list({ customer: customerId, limit: 100 });
    const made = intents.find(({ metadata }) => metadata.attemptId === attemptId);
    return made ? toPayment(made) : null;
  });
}
