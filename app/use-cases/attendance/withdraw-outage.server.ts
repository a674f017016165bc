import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requestMaintenanceNotices } from '~/records/attendance/request-maintenance-notices.server';
import { forgetInterruptions } from '~/records/attendance/standing-interruptions.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';

/**
 * Takes an outage or a maintenance back that was not one: it extends nothing, and those told of a maintenance that is
 * not over yet are told so. Refuses with `not-found`, and with `outage-over` once it was withdrawn or access was
 * extended for it.
 */
export async function withdrawOutage(
  actor: ActorOf<'operator'>,
  { id, reason }: { id: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forAccounts(), async (tx) => {
    const outage = await tx.outage.findUnique({
      where: { id },
      select: { title: true, kind: true, endsAt: true },
    });
    if (!outage) throw new Refusal('not-found');
    const { count } = await tx.outage.updateMany({
      where: { id, withdrawnAt: null, extendedAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw new Refusal('outage-over');
    if (outage.kind === 'maintenance' && (!outage.endsAt || outage.endsAt > now)) {
      await requestMaintenanceNotices(tx, { outageId: id, after: null, withdrawn: true });
    }
    const details = { outageId: id, title: outage.title };
    await appendOperatorAuditEntry(tx, actor, { action: 'outage.withdrawn', reason, details }, now);
  });
  forgetInterruptions();
}
