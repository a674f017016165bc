import { refundPayment } from '~/integrations/stripe/refund-payment.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyRefund } from '~/records/billing/apply-refund.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Has the vendor give money back, once: the refund's own id is the key. Rejects when the vendor does not answer: the
 * queue tries again. A refund that is known there already changes nothing.
 */
export async function makeRefund(
  { organizationId, refundId }: { organizationId: string; refundId: string },
  { now }: { now: Date },
): Promise<void> {
  const database = forOrganization(organizationId);
  const key = { organizationId_id: { organizationId, id: refundId } };
  const refund = await database.refund.findUnique({
    where: key,
    select: { status: true, cents: true, attemptId: true, creditNoteId: true },
  });
  if (refund?.status !== 'created') return;
  const attempt = await database.paymentAttempt.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: refund.attemptId } },
    select: { vendorId: true },
  });
  if (!attempt.vendorId) throw new Error('a refund of a payment the vendor does not know');
  const made = await refundPayment({
    ...{ paymentId: attempt.vendorId, amount: refund.cents, key: refundId },
    reason: refund.creditNoteId ? 'requested_by_customer' : 'duplicate',
  });
  await inTransaction(database, async (tx) => {
    const opened = await lockContract(tx, organizationId);
    await tx.refund.update({ where: key, data: { vendorId: made.id }, select: { id: true } });
    await applyRefund(tx, opened, made, now);
  });
}
