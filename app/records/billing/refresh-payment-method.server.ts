import type { Mandate, PaymentMethod } from '~/domain/billing/payment';
import type { Tx } from '~/platform/tenancy.server';

/** Writes what the vendor has learnt of a kept card or account: a new expiry date, an account's last digits. */
export async function refreshPaymentMethod(
  tx: Tx,
  organizationId: string,
  { id: vendorId, brand, last4, expMonth, expYear, holder }: PaymentMethod,
): Promise<void> {
  await tx.paymentMethod.updateMany({
    where: { organizationId, vendorId },
    data: { brand, last4, expMonth, expYear, holder },
  });
}

/** Writes whether an account may still be debited: its holder can revoke the mandate at their bank. */
export async function refreshMandate(tx: Tx, organizationId: string, mandate: Mandate): Promise<void> {
  await tx.paymentMethod.updateMany({
    where: { organizationId, mandateReference: mandate.reference },
    data: { mandateStatus: mandate.status, mandateUrl: mandate.url },
  });
}
