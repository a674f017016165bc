import type { HalfDayTimes } from '~/domain/attendance/typed-half-day';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import { readSessionFact } from '~/records/attendance/read-session-fact.server';
import { requireSessions } from '~/records/attendance/require-sessions.server';
import { requireStep } from '~/records/attendance/require-step.server';
import { setSessionAgenda } from '~/records/attendance/set-session-agenda.server';
import { tellSessionNews } from '~/records/attendance/tell-session-news.server';

export type SessionToCreate = {
  courseId: string;
  /** The step of the course's path that it stands for. */
  lessonId?: string | null;
  title: string;
  mode: string;
  /** By default the organization's, as is the room. */
  timeZone?: string | undefined;
  roomKind?: string | null | undefined;
  place: string;
  instructions: string;
  roomLink: string | null;
  capacity: number | null;
  trainerIds: readonly string[];
  halfDays: readonly HalfDayTimes[];
  copiedFromId?: string;
};

/**
 * Writes a session of a course with its half-days and trainers, tells them, and notes when it reminds. Refuses with
 * `feature-not-in-plan`, `not-found` (course, step, trainer), `course-archived`, `organization-suspended` and
 * `organization-ended`.
 */
export async function createLiveSession(
  tx: Tx,
  organizationId: string,
  { halfDays, trainerIds, roomKind, timeZone, ...facts }: SessionToCreate,
  { now, by, source }: { now: Date; by: string; source: SessionSource },
): Promise<{ id: string; halfDays: (HalfDayTimes & { id: string })[] }> {
  await requireSessions(tx, organizationId, now);
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: facts.courseId } },
    select: { archivedAt: true },
  });
  if (!course) throw new Refusal('not-found');
  if (course.archivedAt) throw new Refusal('course-archived');
  const { courseId, lessonId = null } = facts;
  if (lessonId !== null) await requireStep(tx, organizationId, { courseId, lessonId });
  await requireTrainers(tx, organizationId, trainerIds);
  const defaults = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true, roomKind: true },
  });
  const id = createId();
  await tx.liveSession.create({
    data: {
      ...{ organizationId, id, ...facts },
      timeZone: timeZone ?? defaults.timeZone,
      roomKind: facts.mode === 'in-person' ? null : (roomKind ?? defaults.roomKind),
      roomKey: createId(),
      startsAt: halfDays[0]!.startsAt,
      endsAt: halfDays.at(-1)!.endsAt,
      ...{ createdAt: now, createdBy: by },
    },
    select: { id: true },
  });
  const rows = halfDays.map(({ startsAt, endsAt, plannedMinutes }) => ({
    ...{ id: createId(), startsAt, endsAt, plannedMinutes },
  }));
  await tx.halfDay.createMany({ data: rows.map((row) => ({ organizationId, sessionId: id, ...row })) });
  const leading = [...new Set(trainerIds)];
  await tx.liveSessionTrainer.createMany({
    data: leading.map((membershipId) => ({ organizationId, sessionId: id, membershipId })),
  });
  const payload = { ...(await readSessionFact(tx, organizationId, id)), by };
  await appendSessionEvidence(tx, organizationId, id, { kind: 'planned', payload, source }, now);
  const to = leading.map((membershipId) => ({ membershipId, leads: true, stands: rows, gone: [] }));
  await tellSessionNews(tx, organizationId, id, { what: 'invited', to, source }, now);
  await setSessionAgenda(tx, organizationId, id, now);
  return { id, halfDays: rows };
}

/** Whoever leads a session is a member who may teach and is not archived. */
export async function requireTrainers(tx: Tx, organizationId: string, ids: readonly string[]): Promise<void> {
  const found = await tx.membership.count({
    where: {
      ...{ organizationId, id: { in: [...ids] }, status: { not: 'archived' } },
      role: { in: ['owner', 'admin', 'trainer'] },
    },
  });
  if (found < new Set(ids).size) throw new Refusal('not-found');
}
