import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readPendingRefunds } from '~/records/billing/read-pending-refunds.server';
import { refreshCollection } from '~/records/billing/refresh-collection.server';
import { requestRefund } from '~/records/billing/request-refund.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Asks again for money to be given back that the bank sent back: at most what is still paid in excess. Refuses with
 * `not-found`, and `nothing-to-refund` for a refund that did not fail or where nothing is left to give.
 */
export async function retryRefund(
  actor: ActorOf<'operator'>,
  { organizationId, refundId, reason }: { organizationId: string; refundId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const refund = await tx.refund.findUnique({
      where: { organizationId_id: { organizationId, id: refundId } },
      select: {
        status: true,
        cents: true,
        invoiceId: true,
        attemptId: true,
        creditNoteId: true,
        reason: true,
      },
    });
    if (!refund) throw new Refusal('not-found');
    const { status, ...cause } = refund;
    const { invoiceId } = cause;
    const { balance, number } = await refreshCollection(tx, opened, invoiceId);
    const beyond = balance.excess - (await readPendingRefunds(tx, organizationId, invoiceId));
    const cents = Math.min(cause.cents, beyond);
    if (status !== 'failed' || cents <= 0) throw new Refusal('nothing-to-refund');
    const id = createId();
    await requestRefund(tx, organizationId, { ...cause, id, cents }, now);
    const details = { invoiceId, refundId: id, cents };
    const subject = { kind: 'invoice', id: invoiceId, name: number };
    await appendAct(tx, actor, { action: 'refund.retried', reason, organizationId, details, subject }, now);
  });
}
