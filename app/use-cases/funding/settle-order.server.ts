import { systemActor } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { askSignatures } from '~/records/funding/ask-signatures.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { settleLockedOrder } from '~/records/funding/settle-locked-order.server';

/**
 * Settles an order whose last day is over: what is final is kept with all it follows from, once; what is corrected later
 * makes another. While something is missing it is tried again, and who can mend it is asked, as `askSignatures` says.
 * Gives how many settlements were made (0 or 1).
 */
export async function settleOrder(
  { organizationId, orderId }: { organizationId: string; orderId: string },
  { now }: { now: Date },
): Promise<number> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    const agenda = await tx.fundingAgenda.findFirst({
      where: { organizationId, kind: 'settle', subjectId: orderId },
      select: { dueAt: true },
    });
    if (!agenda || agenda.dueAt > now) return 0;
    const settled = await settleLockedOrder(tx, organizationId, order, systemActor, now);
    if (settled.outcome === 'waiting') await askSignatures(tx, organizationId, order, settled.reading, now);
    return settled.outcome === 'settled' && settled.kept ? 1 : 0;
  });
}
