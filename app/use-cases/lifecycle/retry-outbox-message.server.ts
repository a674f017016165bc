import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { announceOutbox } from '~/platform/outbox.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Has a message that failed or was given up delivered as soon as the worker comes by (real time), its attempts counted
 * anew. Refuses with `not-found`, also for a message delivered meanwhile.
 */
export async function retryOutboxMessage(
  actor: ActorOf<'operator'>,
  { messageId, reason }: { messageId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forAccounts(), async (tx) => {
    const retried = await tx.outboxMessage.updateMany({
      where: { id: messageId, deliveredAt: null },
      data: { abandonedAt: null, attempts: 0, nextAttemptAt: new Date() },
    });
    if (retried.count === 0) throw new Refusal('not-found');
    const { organizationId } = await tx.outboxMessage.findUniqueOrThrow({
      where: { id: messageId },
      select: { organizationId: true },
    });
    const act = { action: 'outbox.retried', reason, organizationId, details: { messageId } };
    await appendOperatorAuditEntry(tx, actor, act, now);
    await announceOutbox(tx);
  });
}
