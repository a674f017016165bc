import { canPublish } from '~/domain/billing/entitlements';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Whether one published course more fits the plan; the organization stays locked, so that two at once are counted
 * both. Refuses with `course-limit-reached`.
 */
export async function checkCourseLimit(tx: Tx, organizationId: string, courseId: string): Promise<void> {
  await lockOrganization(tx, organizationId);
  const others = await tx.course.count({
    where: { organizationId, id: { not: courseId }, currentVersionId: { not: null }, archivedAt: null },
  });
  const { plan } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { plan: true },
  });
  const decision = canPublish(plan as PlanCode, others);
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}
