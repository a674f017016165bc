import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Hands an event of a vendor (payments, rooms) to the worker again. Refuses with `not-found`, also for one acted upon. */
export async function retryPaymentEvent(
  actor: ActorOf<'operator'>,
  { eventId, reason }: { eventId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forAccounts(), async (tx) => {
    const waiting = await tx.webhookEvent.findFirst({
      where: { id: eventId, processedAt: null },
      select: { vendor: true },
    });
    if (!waiting) throw new Refusal('not-found');
    const name = waiting.vendor === 'jaas' ? 'process-room-event' : 'process-webhook';
    const work = { kind: 'work' as const, name, values: { eventId } };
    const deliveryKey = `webhook:${eventId}:${createId()}`;
    await appendOutboxMessages(tx, [{ ...work, deliveryKey, organizationId: null }]);
    await appendOperatorAuditEntry(
      tx,
      actor,
      { action: 'webhook.retried', reason, details: { eventId } },
      now,
    );
  });
}
