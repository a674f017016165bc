import type { ActorOf } from '~/domain/actor';
import type { PlanSessionInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import { readSessionFact } from '~/records/attendance/read-session-fact.server';
import { requireSessions } from '~/records/attendance/require-sessions.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Plans a session of a course: its half-days, trainers (whoever plans it, where none is named) and room. Refuses with
 * `not-allowed`, `feature-not-in-plan`, `not-found` (course, trainer), `course-archived`, `organization-suspended`,
 * `organization-ended` and `idempotency-conflict`.
 */
export async function planSession(
  actor: ActorOf<'member'>,
  input: PlanSessionInput,
  {
    now,
    source = 'workspace',
    idempotency,
  }: { now: Date; source?: SessionSource; idempotency?: Idempotency },
): Promise<{ id: string }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      await requireSessions(tx, organizationId, now);
      const { courseId, halfDays, trainerIds = [membershipId], timeZone, roomKind, mode, ...facts } = input;
      const course = await tx.course.findUnique({
        where: { organizationId_id: { organizationId, id: courseId } },
        select: { archivedAt: true },
      });
      if (!course) throw new Refusal('not-found');
      if (course.archivedAt) throw new Refusal('course-archived');
      await requireTrainers(tx, organizationId, trainerIds);
      const defaults = await tx.organization.findUniqueOrThrow({
        where: { id: organizationId },
        select: { timeZone: true, roomKind: true },
      });
      const id = createId();
      const room = mode === 'in-person' ? null : (roomKind ?? defaults.roomKind);
      await tx.liveSession.create({
        data: {
          ...{ organizationId, id, courseId, mode, ...facts },
          ...{ timeZone: timeZone ?? defaults.timeZone, roomKind: room, roomKey: createId() },
          startsAt: halfDays[0]!.startsAt,
          endsAt: halfDays.at(-1)!.endsAt,
          ...{ createdAt: now, createdBy: membershipId },
        },
        select: { id: true },
      });
      await tx.halfDay.createMany({
        data: halfDays.map((halfDay) => ({ organizationId, id: createId(), sessionId: id, ...halfDay })),
      });
      await tx.liveSessionTrainer.createMany({
        data: [...new Set(trainerIds)].map((trainerId) => ({
          ...{ organizationId, sessionId: id, membershipId: trainerId },
        })),
      });
      const payload = { ...(await readSessionFact(tx, organizationId, id)), by: membershipId };
      await appendSessionEvidence(tx, organizationId, id, { kind: 'planned', payload, source }, now);
      const subject = { kind: 'session', id, name: input.title };
      await appendAuditEntry(tx, organizationId, actor, { action: 'session.planned', subject }, now);
      return { id };
    }),
  );
}

/** Whoever leads a session is a member who may teach and is not archived. */
async function requireTrainers(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  const found = await tx.membership.count({
    where: {
      ...{ organizationId, id: { in: [...ids] }, status: { not: 'archived' } },
      role: { in: ['owner', 'admin', 'trainer'] },
    },
  });
  if (found < new Set(ids).size) throw new Refusal('not-found');
}
