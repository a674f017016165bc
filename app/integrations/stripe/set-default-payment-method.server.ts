import { randomUUID } from 'node:crypto';
import { callStripe } from '~/integrations/stripe/call-stripe.server';

/** Marks the payment method that a customer pays with. The key is of this call: A, then B, then A again is A. */
export async function setDefaultPaymentMethod(choice: {
  customerId: string;
  paymentMethodId: string;
}): Promise<void> {
  await callStripe((stripe) =>
    stripe.customers.update(
      choice.customerId,
      { invoice_settings: { default_payment_method: choice.paymentMethodId } },
      { idempotencyKey: randomUUID() },
    ),
  );
}
