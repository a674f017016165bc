import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import type { LockedSession } from '~/records/attendance/lock-session.server';

export type AddedParticipant = { id: string; enrolmentId: string; membershipId: string };

/**
 * Adds people enrolled in the session's course to the half-days not begun (`fromNow`) or to all of them, under the
 * session's lock. Whoever takes part already is left as they are; who was taken off comes back. Refuses with
 * `session-cancelled`, `not-found` (another course, withdrawn, archived) and `session-full`.
 */
export async function addParticipantsTo(
  tx: Tx,
  organizationId: string,
  session: LockedSession,
  wish: { enrolmentIds: readonly string[]; fromNow: boolean; by: string | null; source: SessionSource },
  now: Date,
): Promise<AddedParticipant[]> {
  if (session.state === 'cancelled') throw new Refusal('session-cancelled');
  const enrolmentIds = [...new Set(wish.enrolmentIds)];
  const sessionId = session.id;
  const enrolments = await tx.enrolment.findMany({
    where: {
      ...{ organizationId, id: { in: enrolmentIds }, courseId: session.courseId, withdrawnAt: null },
      membership: { status: { not: 'archived' } },
    },
    select: { id: true, membershipId: true },
  });
  if (enrolments.length < enrolmentIds.length) throw new Refusal('not-found');
  const known = await tx.sessionParticipant.findMany({
    where: { organizationId, sessionId },
    select: { id: true, enrolmentId: true, removedAt: true },
  });
  const active = known.filter(({ removedAt }) => removedAt === null);
  const missing = enrolments.filter(({ id }) => !active.some(({ enrolmentId }) => enrolmentId === id));
  const { capacity } = session;
  if (capacity !== null && missing.length > 0 && active.length + missing.length > capacity) {
    throw new Refusal('session-full', { capacity });
  }
  const halfDays = await tx.halfDay.findMany({
    where: { organizationId, sessionId, ...(wish.fromNow && { startsAt: { gt: now } }) },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  });
  const added: AddedParticipant[] = [];
  for (const { id: enrolmentId, membershipId } of missing) {
    const back = known.find((participant) => participant.enrolmentId === enrolmentId);
    const id = back?.id ?? createId();
    if (back) {
      await tx.sessionParticipant.update({
        where: { organizationId_id: { organizationId, id } },
        data: { removedAt: null },
        select: { id: true },
      });
    } else {
      const row = { organizationId, id, sessionId, enrolmentId, membershipId, addedAt: now };
      await tx.sessionParticipant.create({ data: row, select: { id: true } });
    }
    await expectAt(tx, organizationId, id, halfDays);
    const halfDayIds = halfDays.map((halfDay) => halfDay.id);
    const payload = { participantId: id, enrolmentId, halfDayIds, by: wish.by };
    const fact = { kind: 'participant-added' as const, payload, source: wish.source };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    added.push({ id, enrolmentId, membershipId });
  }
  return added;
}

async function expectAt(
  tx: Tx,
  organizationId: string,
  participantId: string,
  halfDays: readonly { id: string }[],
): Promise<void> {
  const ids = halfDays.map(({ id }) => id);
  await tx.halfDayAttendance.updateMany({
    where: { organizationId, participantId, halfDayId: { in: ids } },
    data: { expected: true },
  });
  await tx.halfDayAttendance.createMany({
    data: ids.map((halfDayId) => ({ organizationId, halfDayId, participantId })),
    skipDuplicates: true,
  });
}
