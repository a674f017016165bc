import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Has a worker run a job of the timetable at once, beside its rhythm. Refuses with `not-found`. */
export async function requestJobRun(
  actor: ActorOf<'operator'>,
  { name, reason }: { name: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forAccounts(), async (tx) => {
    const known = await tx.jobSchedule.count({ where: { name } });
    if (known === 0 || name === 'heartbeat') throw new Refusal('not-found');
    const deliveryKey = `run-job:${createId()}`;
    await appendOutboxMessages(tx, [
      { kind: 'work', name: 'run-job', values: { name }, deliveryKey, organizationId: null },
    ]);
    await appendOperatorAuditEntry(tx, actor, { action: 'job.requested', reason, details: { name } }, now);
  });
}
