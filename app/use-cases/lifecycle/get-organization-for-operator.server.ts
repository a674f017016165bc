import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { addInZone } from '~/domain/calendar';
import { organizationState } from '~/domain/lifecycle/contract-state';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrganizationFigures } from '~/records/lifecycle/read-organization-figures.server';

/**
 * One organization as an operator needs it: identity, plan, who owns it, how much there is, what it brings, owes and
 * risks; nothing of what its learners did. Refuses with `not-found`.
 */
export async function getOrganizationForOperator(
  _actor: ActorOf<'operator'>,
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
) {
  if (!idSchema.safeParse(organizationId).success) throw new Refusal('not-found');
  const database = forOrganization(organizationId);
  const organization = await database.organization.findUnique({
    where: { id: organizationId },
    select: {
      ...{ id: true, name: true, kind: true, country: true, siren: true, vatNumber: true },
      ...{ street: true, postalCode: true, city: true, timeZone: true, language: true },
      ...{ plan: true, state: true, planStartedAt: true, planEndsAt: true, createdAt: true },
    },
  });
  if (!organization) throw new Refusal('not-found');
  const owners = await database.membership.findMany({
    where: { organizationId, role: 'owner', status: { not: 'archived' } },
    orderBy: [{ lastName: 'asc' }, { firstName: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, firstName: true, lastName: true, email: true },
  });
  const people = await database.membership.groupBy({
    by: ['status'],
    where: { organizationId },
    _count: { _all: true },
  });
  const courses = await database.course.count({ where: { organizationId, currentVersionId: { not: null } } });
  const enrolments = await database.enrolment.count({ where: { organizationId } });
  const since = addInZone(now, { months: -12 }, organization.timeZone);
  const figures = (await readOrganizationFigures(database, [organizationId], since)).get(organizationId);
  if (!figures) throw new Error('an organization without figures');
  const { plan, state, planStartedAt, planEndsAt, createdAt, ...identity } = organization;
  const ofStatus = (status: string) => people.find((row) => row.status === status)?._count._all ?? 0;
  return {
    ...identity,
    plan: plan as PlanCode,
    state: organizationState({ state, planEndsAt }, now),
    planStartedAt: planStartedAt.toISOString(),
    planEndsAt: planEndsAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    owners,
    counts: {
      registered: ofStatus('registered'),
      active: ofStatus('active'),
      archived: ofStatus('archived'),
      courses,
      enrolments,
    },
    figures,
  };
}

export type OrganizationForOperator = Awaited<ReturnType<typeof getOrganizationForOperator>>;
