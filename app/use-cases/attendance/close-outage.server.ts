import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { forgetInterruptions } from '~/records/attendance/standing-interruptions.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Says when an outage or a maintenance ends, or ended. Refuses with `not-found`, with `outage-over` for one that is over
 * or withdrawn, and with `invalid-input` for an end before its beginning.
 */
export async function closeOutage(
  actor: ActorOf<'operator'>,
  { id, endsAt, reason }: { id: string; endsAt: Date; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forAccounts(), async (tx) => {
    const outage = await tx.outage.findUnique({
      where: { id },
      select: { title: true, startsAt: true, endsAt: true, withdrawnAt: true },
    });
    if (!outage) throw new Refusal('not-found');
    if (outage.withdrawnAt || (outage.endsAt && outage.endsAt <= now)) throw new Refusal('outage-over');
    if (endsAt <= outage.startsAt) {
      throw new Refusal('invalid-input', { errors: [{ path: 'endsOn', problem: 'days-reversed' }] });
    }
    await tx.outage.update({ where: { id }, data: { endsAt }, select: { id: true } });
    const details = { outageId: id, title: outage.title, endsAt };
    await appendOperatorAuditEntry(tx, actor, { action: 'outage.closed', reason, details }, now);
  });
  forgetInterruptions();
}
