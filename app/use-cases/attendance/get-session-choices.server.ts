import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readSessionsOffer } from '~/records/attendance/require-sessions.server';

export type SessionChoices = {
  courses: { id: string; title: string }[];
  trainers: { id: string; name: string }[];
  timeZone: string;
  roomKind: string;
  /** The plan that holds live sessions, where this one does not. */
  liftedBy: PlanCode | null;
};

const most = 500;

/** What the form of a session chooses from, and its defaults. Refuses with `not-allowed`. */
export async function getSessionChoices(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<SessionChoices> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const courses = await db.course.findMany({
    where: { organizationId, archivedAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, title: true },
  });
  const trainers = await db.membership.findMany({
    where: {
      ...{ organizationId, status: { not: 'archived' } },
      role: { in: ['owner', 'admin', 'trainer'] },
    },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, firstName: true, lastName: true },
  });
  const { timeZone, roomKind } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true, roomKind: true },
  });
  return {
    courses,
    trainers: trainers.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    ...{ timeZone, roomKind, liftedBy: await readSessionsOffer(db, organizationId, now) },
  };
}
