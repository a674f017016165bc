import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** The organization's plan, since and until when, and how much of it is used. Refuses with `not-allowed`. */
export async function getPlan(actor: ActorOf<'member'>) {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const [organization, registeredUsers, publishedCourses] = await Promise.all([
    database.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { plan: true, planStartedAt: true, planEndsAt: true },
    }),
    database.membership.count({ where: { organizationId, status: { not: 'archived' } } }),
    database.course.count({
      where: { organizationId, archivedAt: null, currentVersionId: { not: null } },
    }),
  ]);
  return { ...organization, plan: organization.plan as PlanCode, registeredUsers, publishedCourses };
}
