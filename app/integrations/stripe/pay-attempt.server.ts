import type { Payment } from '~/domain/billing/payment';
import { createPayment } from '~/integrations/stripe/create-payment.server';
import { settings } from '~/platform/settings.server';

export type AttemptToPay = {
  organizationId: string;
  attemptId: string;
  /** With VAT, in euro cents. */
  cents: number;
  customerId: string;
  methodVendorId: string;
  /** Where whoever pays comes back to after confirming with their bank; null when nobody is there. */
  returnPath: string | null;
};

/** Asks for an attempt that was written: under its own id, so that asking again asks for the same payment. */
export function payAttempt(attempt: AttemptToPay): Promise<Payment> {
  const { organizationId, attemptId, cents, customerId, methodVendorId, returnPath } = attempt;
  return createPayment({
    ...{ customerId, paymentMethodId: methodVendorId, amount: cents, currency: 'EUR', key: attemptId },
    description: settings.OPERATOR_NAME,
    metadata: { organizationId, attemptId },
    ...(returnPath && { onSession: { returnUrl: new URL(returnPath, settings.APP_URL).href } }),
  });
}
