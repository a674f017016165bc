import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn, startOfDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { seatHistory, type SeatDay } from '~/domain/organizations/seat-history';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';
import { entitlementFields, entitlementsIn } from '~/records/billing/read-entitlements.server';

const daysShown = 90;
const actsShown = 8;

/**
 * An organization at a glance: its plan, its people by role and status, registered users over 90 days (replacing one
 * changes nothing, P10), what was done lately, and which first steps are still to take. Refuses with `not-allowed`.
 */
export async function getOrganizationOverview(
  actor: ActorOf<'member'>,
  { timeZone }: { timeZone: string },
  { now }: { now: Date },
) {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const today = dayIn(now, timeZone);
  const since = addDays(today, -daysShown);
  const [organization, people, changes, acts, courses] = await Promise.all([
    database.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: {
        ...entitlementFields,
        createdAt: true,
        ...{ logoFileId: true, activityDeclaration: true, country: true },
      },
    }),
    database.membership.groupBy({
      by: ['role', 'status'],
      where: { organizationId },
      _count: { _all: true },
    }),
    queryRaw<SeatDay>(
      database,
      sql`SELECT to_char("occurredAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "day",
                 sum(CASE WHEN "kind" = 'archived' THEN -1 WHEN "replaces" IS NULL THEN 1 ELSE 0 END)::int AS "change"
          FROM "SeatEvent"
          WHERE "organizationId" = ${organizationId}::uuid AND "occurredAt" >= ${startOfDay(since, timeZone)}
          GROUP BY 1`,
    ),
    database.auditEntry.findMany({
      where: { organizationId },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      take: actsShown,
      select: {
        ...{
          id: true,
          action: true,
          actorKind: true,
          actorName: true,
          subjectName: true,
          details: true,
          occurredAt: true,
        },
      },
    }),
    database.course.findMany({
      where: { organizationId, archivedAt: null },
      orderBy: { createdAt: 'asc' },
      take: 1,
      select: { id: true },
    }),
  ]);
  const groups = people.map(({ role, status, _count }) => ({ role, status, count: _count._all }));
  const registered = groups
    .filter(({ status }) => status !== 'archived')
    .reduce((total, { count }) => total + count, 0);
  const { logoFileId, activityDeclaration, country, planEndsAt } = organization;
  const { terms } = entitlementsIn(organization, now);
  const createdOn = dayIn(organization.createdAt, timeZone);
  return {
    plan: terms.code,
    planEndsAt,
    registered,
    limit: terms.limits.registeredUsers,
    people: groups,
    seats: seatHistory(changes, { from: since < createdOn ? createdOn : since, to: today, now: registered }),
    acts: acts.map((act) => ({ ...act, details: act.details as Record<string, unknown> })),
    steps: {
      course: courses.length > 0,
      people: registered > 1,
      legal: country !== 'FR' || activityDeclaration !== null,
      logo: logoFileId !== null,
    },
  };
}

export type OrganizationOverview = Awaited<ReturnType<typeof getOrganizationOverview>>;
