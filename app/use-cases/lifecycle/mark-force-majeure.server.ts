import type { ActorOf } from '~/domain/actor';
import { endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { requestAgendaRefresh } from '~/records/lifecycle/request-agenda-refresh.server';

const timeZone = 'Europe/Paris';

/**
 * Marks a period of force majeure (P24): from the beginning of a day in Paris to the end of another, or without an end
 * yet. Deadlines of every contract pause meanwhile; when each is due is worked out anew in the background. Refuses with
 * `force-majeure-overlaps` where some of its days are covered already.
 */
export async function markForceMajeure(
  actor: ActorOf<'operator'>,
  { startsOn, endsOn, reason }: { startsOn: IsoDay; endsOn?: IsoDay | undefined; reason: string },
  { now }: { now: Date },
): Promise<{ id: string }> {
  const startsAt = startOfDay(startsOn, timeZone);
  const endsAt = endsOn ? endOfDay(endsOn, timeZone) : null;
  return inTransaction(forAccounts(), async (tx) => {
    const overlapping = await tx.forceMajeure.count({
      where: {
        AND: [
          { OR: [{ endsAt: null }, { endsAt: { gt: startsAt } }] },
          ...(endsAt ? [{ startsAt: { lt: endsAt } }] : []),
        ],
      },
    });
    if (overlapping > 0) throw new Refusal('force-majeure-overlaps');
    const id = createId();
    await tx.forceMajeure.create({
      data: { id, startsAt, endsAt, reason, markedBy: actor.userId, markedAt: now },
      select: { id: true },
    });
    const details = { forceMajeureId: id, startsOn, endsOn: endsOn ?? null };
    await appendOperatorAuditEntry(tx, actor, { action: 'force-majeure.marked', reason, details }, now);
    await requestAgendaRefresh(tx, `force-majeure:${id}:marked`, null);
    return { id };
  });
}
