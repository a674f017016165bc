import type { ActorOf } from '~/domain/actor';
import { endOfDay, type IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { requestAgendaRefresh } from '~/records/lifecycle/request-agenda-refresh.server';

const timeZone = 'Europe/Paris';

/**
 * Says on which day a period of force majeure ends: deadlines run on from its end, and are worked out anew in the
 * background (P24). Refuses with `not-found`, `contract-unchanged` for one that is over, and `invalid-input` for an end
 * before its beginning.
 */
export async function closeForceMajeure(
  actor: ActorOf<'operator'>,
  { id, endsOn, reason }: { id: string; endsOn: IsoDay; reason: string },
  { now }: { now: Date },
): Promise<void> {
  const endsAt = endOfDay(endsOn, timeZone);
  await inTransaction(forAccounts(), async (tx) => {
    const period = await tx.forceMajeure.findUnique({
      where: { id },
      select: { startsAt: true, endsAt: true },
    });
    if (!period) throw new Refusal('not-found');
    if (period.endsAt && period.endsAt <= now) throw new Refusal('contract-unchanged');
    if (endsAt <= period.startsAt) {
      throw new Refusal('invalid-input', { errors: [{ path: 'endsOn', problem: 'days-reversed' }] });
    }
    await tx.forceMajeure.update({ where: { id }, data: { endsAt }, select: { id: true } });
    const details = { forceMajeureId: id, endsOn };
    await appendOperatorAuditEntry(tx, actor, { action: 'force-majeure.closed', reason, details }, now);
    await requestAgendaRefresh(tx, `force-majeure:${id}:${endsOn}:${now.toISOString()}`, null);
  });
}
