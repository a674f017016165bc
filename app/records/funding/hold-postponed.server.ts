import { halfDayChanges } from '~/domain/attendance/half-day-changes';
import { groupBy } from '~/domain/group-by';
import { postponedSessions, type Postponed } from '~/domain/funding/postponement';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { changeHalfDays } from '~/records/attendance/change-half-days.server';
import { keepSessionChange } from '~/records/attendance/keep-session-change.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { readSessionFact } from '~/records/attendance/read-session-fact.server';
import { readSessionPeople } from '~/records/attendance/read-session-people.server';
import { refuseLivedHalfDays } from '~/records/attendance/refuse-lived-half-days.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';

/**
 * Moves the half-days that an amendment postpones, as it is accepted (K30): whoever takes part is told. The order's row
 * is locked. Refuses with `postponement-stale` where they can no longer be held so, and `half-day-signed`.
 */
export async function holdPostponed(
  tx: Tx,
  organizationId: string,
  { halfDays }: Postponed,
  { by, source }: { by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  const bySession = [...groupBy(halfDays, ({ sessionId }) => sessionId)];
  for (const [sessionId, own] of bySession.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const session = await lockSession(tx, organizationId, sessionId);
    const known = await tx.halfDay.findMany({
      where: { organizationId, sessionId },
      orderBy: { startsAt: 'asc' },
      select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true },
    });
    const stands = { ...session, cancelled: session.state === 'cancelled', halfDays: known };
    const moved = postponedSessions([stands], { halfDays: own }, now);
    if ('problem' in moved) throw new Refusal('postponement-stale');
    const [{ halfDays: wanted }] = moved.sessions as [typeof stands];
    const changes = halfDayChanges(known, wanted);
    if (!changes) throw new Refusal('postponement-stale');
    const touched = changes.moved.map(({ before }) => before);
    await refuseLivedHalfDays(tx, organizationId, sessionId, touched);
    const before = await readSessionFact(tx, organizationId, sessionId);
    const peopleBefore = await readSessionPeople(tx, organizationId, sessionId);
    await changeHalfDays(tx, organizationId, sessionId, changes);
    await tx.liveSession.update({
      where: { organizationId_id: { organizationId, id: sessionId } },
      data: { startsAt: wanted[0]!.startsAt, endsAt: wanted.at(-1)!.endsAt },
      select: { id: true },
    });
    const change = { before, peopleBefore, halfDaysBefore: known, reason: '', by };
    const way = source === 'client' ? ('page' as const) : source;
    await keepSessionChange(tx, organizationId, sessionId, { ...change, source: way }, now);
  }
}
