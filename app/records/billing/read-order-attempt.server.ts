import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** The attempt to pay an order, with the vendor's name of it where it has one. Refuses with `not-found`. */
export async function readOrderAttempt(
  tx: Tx,
  { organizationId, orderId }: { organizationId: string; orderId: string },
): Promise<{ id: string; vendorId: string | null; status: string }> {
  const attempt = await tx.paymentAttempt.findFirst({
    where: { organizationId, orderId },
    select: { id: true, vendorId: true, status: true },
  });
  if (!attempt) throw new Refusal('not-found');
  return attempt;
}
