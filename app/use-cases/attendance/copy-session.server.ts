import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { copiedHalfDays } from '~/domain/attendance/copied-half-days';
import type { copySessionInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addParticipantsTo } from '~/records/attendance/add-participants-to.server';
import { createLiveSession } from '~/records/attendance/create-live-session.server';
import { inviteParticipants } from '~/records/attendance/invite-participants.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Plans a session again from another first day on, at the same times by the clocks of its time zone, with the trainers
 * and people who are still there (or without people). Refuses as planning does, and with `half-day-reversed` where a
 * change of clocks leaves nothing of a half-day.
 */
export async function copySession(
  actor: ActorOf<'member'>,
  { sessionId, firstDay, title, participants }: z.output<typeof copySessionInput>,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { halfDays, trainers, participants: people, ...session } = await readOriginal(tx, actor, sessionId);
    const copied = copiedHalfDays(halfDays, firstDay, session.timeZone);
    if (copied.some(({ plannedMinutes }) => plannedMinutes < 1)) {
      throw new Refusal('invalid-input', { errors: [{ path: 'firstDay', problem: 'half-day-reversed' }] });
    }
    const known = trainers.map(({ membershipId }) => membershipId);
    const trainerIds = known.length > 0 ? known : [by];
    const wish = { ...session, title, halfDays: copied, trainerIds, copiedFromId: sessionId };
    const { id } = await createLiveSession(tx, organizationId, wish, { now, by, source: 'workspace' });
    if (participants && people.length > 0) {
      const locked = await lockSession(tx, organizationId, id);
      const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
      const adding = { enrolmentIds, fromNow: false, by, source: 'workspace' as const };
      const added = await addParticipantsTo(tx, organizationId, locked, adding, now);
      await inviteParticipants(tx, organizationId, id, added, { now, source: 'workspace' });
    }
    const subject = { kind: 'session', id, name: title };
    await appendAuditEntry(tx, organizationId, actor, { action: 'session.copied', subject }, now);
    return { id };
  });
}

async function readOriginal(tx: Tx, { organizationId }: ActorOf<'member'>, sessionId: string) {
  const session = await tx.liveSession.findUnique({
    where: { organizationId_id: { organizationId, id: sessionId } },
    select: {
      ...{ courseId: true, lessonId: true, mode: true, timeZone: true, place: true, instructions: true },
      ...{ roomKind: true, roomLink: true, capacity: true },
      halfDays: {
        orderBy: { startsAt: 'asc' },
        select: { startsAt: true, endsAt: true, plannedMinutes: true },
      },
      trainers: {
        where: { organizationId, membership: { status: { not: 'archived' } } },
        select: { membershipId: true },
      },
      participants: {
        where: {
          ...{ organizationId, removedAt: null, enrolment: { withdrawnAt: null } },
          membership: { status: { not: 'archived' } },
        },
        select: { enrolmentId: true },
      },
    },
  });
  if (!session) throw new Refusal('not-found');
  return session;
}
