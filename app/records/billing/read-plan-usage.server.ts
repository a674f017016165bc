import type { PlanUsage } from '~/domain/billing/plan-change';
import type { Tx } from '~/platform/tenancy.server';

/** How much an organization uses of what plans limit. */
export async function readPlanUsage(tx: Tx, organizationId: string): Promise<PlanUsage> {
  const registeredUsers = await tx.membership.count({
    where: { organizationId, status: { not: 'archived' } },
  });
  const publishedCourses = await tx.course.count({
    where: { organizationId, archivedAt: null, currentVersionId: { not: null } },
  });
  return { registeredUsers, publishedCourses };
}
