import type { ActorOf } from '~/domain/actor';
import { halfDayChanges } from '~/domain/attendance/half-day-changes';
import type { ChangeSessionInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { changeHalfDays } from '~/records/attendance/change-half-days.server';
import { requireTrainers } from '~/records/attendance/create-live-session.server';
import { keepSessionChange } from '~/records/attendance/keep-session-change.server';
import { lockSession, type LockedSession } from '~/records/attendance/lock-session.server';
import { readSessionFact } from '~/records/attendance/read-session-fact.server';
import { readSessionPeople } from '~/records/attendance/read-session-people.server';
import { refuseLivedHalfDays } from '~/records/attendance/refuse-lived-half-days.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Changes a session: what it says of itself, its trainers, its half-days moved, added or removed. Everyone is told
 * whose calendar it concerns; the chain keeps what it was and why. Refuses with `not-allowed`, `not-found` (session,
 * trainer, half-day), `session-cancelled`, `session-full` (more take part than would fit), and `half-day-signed` where
 * a half-day signed or attended would move or go, or count in another way.
 */
export async function changeSession(
  actor: ActorOf<'member'>,
  input: ChangeSessionInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const { sessionId, halfDays, trainerIds, reason, mode, roomKind, ...facts } = input;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    if (session.state === 'cancelled') throw new Refusal('session-cancelled');
    const known = await tx.halfDay.findMany({
      where: { organizationId, sessionId },
      orderBy: { startsAt: 'asc' },
      select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true },
    });
    const changes = halfDayChanges(known, halfDays);
    if (!changes) throw new Refusal('not-found');
    const touched = [...changes.moved.map(({ before }) => before), ...changes.removed];
    await refuseLivedHalfDays(tx, organizationId, sessionId, mode === session.mode ? touched : known);
    await requireRoomFor(tx, organizationId, sessionId, input.capacity);
    const before = await readSessionFact(tx, organizationId, sessionId);
    const added = trainerIds.filter((id) => !before.trainers.includes(id));
    await requireTrainers(tx, organizationId, added);
    const peopleBefore = await readSessionPeople(tx, organizationId, sessionId);
    const room = mode === 'in-person' ? null : (roomKind ?? before.roomKind ?? 'built-in');
    await tx.liveSession.update({
      where: { organizationId_id: { organizationId, id: sessionId } },
      data: {
        ...{ ...facts, mode, roomKind: room },
        startsAt: halfDays[0]!.startsAt,
        endsAt: halfDays.at(-1)!.endsAt,
      },
      select: { id: true },
    });
    await changeHalfDays(tx, organizationId, sessionId, changes);
    await replaceTrainers(tx, organizationId, session, trainerIds);
    const change = { before, peopleBefore, halfDaysBefore: known, reason, by, source: 'workspace' as const };
    const after = await keepSessionChange(tx, organizationId, sessionId, change, now);
    if (!after) return;
    const subject = { kind: 'session', id: sessionId, name: after.title };
    const act = { action: 'session.changed', subject, details: { reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}

async function requireRoomFor(tx: Tx, organizationId: string, sessionId: string, capacity: number | null) {
  if (capacity === null) return;
  const present = await tx.sessionParticipant.count({
    where: { organizationId, sessionId, removedAt: null },
  });
  if (present > capacity) throw new Refusal('session-full', { capacity });
}

async function replaceTrainers(
  tx: Tx,
  organizationId: string,
  { id: sessionId }: LockedSession,
  trainerIds: readonly string[],
) {
  const ids = [...new Set(trainerIds)];
  await tx.liveSessionTrainer.deleteMany({
    where: { organizationId, sessionId, membershipId: { notIn: ids } },
  });
  await tx.liveSessionTrainer.createMany({
    data: ids.map((membershipId) => ({ organizationId, sessionId, membershipId })),
    skipDuplicates: true,
  });
}
