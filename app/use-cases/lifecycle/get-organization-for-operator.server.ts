import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { organizationState } from '~/domain/lifecycle/contract-state';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const actsShown = 30;

/**
 * One organization as an operator needs it: identity, contract, who owns it, how much there is, and its last
 * administrative acts; nothing of what its learners did. Refuses with `not-found`.
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
  const acts = await database.auditEntry.findMany({
    where: { organizationId },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    take: actsShown,
    select: { id: true, action: true, actorName: true, subjectName: true, occurredAt: true },
  });
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
    acts: acts.map(({ occurredAt, ...act }) => ({ ...act, occurredAt: occurredAt.toISOString() })),
  };
}

export type OrganizationForOperator = Awaited<ReturnType<typeof getOrganizationForOperator>>;
