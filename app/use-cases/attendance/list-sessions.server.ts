import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listSessionsInput } from '~/domain/attendance/session-inputs';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import {
  followingSession,
  readSessionLines,
  sessionOrder,
  type SessionLine,
} from '~/records/attendance/read-session-lines.server';
import { readSessionsOffer } from '~/records/attendance/require-sessions.server';

/**
 * Sessions for those who teach: those to come and in progress in order of time, or past and cancelled ones, latest
 * first; of a course or a trainer where named. `liftedBy` names the plan that holds live sessions, where this one does
 * not. Refuses with `not-allowed`, `not-found` (the course) and `cursor-invalid`.
 */
export async function listSessions(
  actor: ActorOf<'member'>,
  { courseId, trainerId, when, limit, after }: z.output<typeof listSessionsInput>,
  { now }: { now: Date },
): Promise<{ items: SessionLine[]; next: string | null; liftedBy: PlanCode | null }> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const past = when === 'past';
  const span =
    when === 'all'
      ? {}
      : past
        ? { OR: [{ endsAt: { lte: now } }, { state: 'cancelled' }] }
        : { endsAt: { gt: now }, state: 'planned' };
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const where = {
    organizationId,
    ...(courseId && { courseId }),
    ...(trainerId && { trainers: { some: { membershipId: trainerId } } }),
    AND: [span, followingSession(from, past)],
  };
  const page = await readSessionLines(db, { where, orderBy: sessionOrder(past), limit }, now);
  if (courseId && page.items.length === 0) {
    const course = await db.course.count({ where: { organizationId, id: courseId } });
    if (course === 0) throw new Refusal('not-found');
  }
  return { ...page, liftedBy: await readSessionsOffer(db, organizationId, now) };
}
