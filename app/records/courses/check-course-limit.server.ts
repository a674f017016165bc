import { canPublish } from '~/domain/billing/entitlements';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { readEntitlements } from '~/records/billing/read-entitlements.server';
import { readPlansOffered } from '~/records/billing/read-plans-offered.server';

/**
 * Whether one published course more fits the terms accepted; the organization stays locked, so that two at once are
 * counted both. Refuses with `course-limit-reached`.
 */
export async function checkCourseLimit(
  tx: Tx,
  organizationId: string,
  courseId: string,
  now: Date,
): Promise<void> {
  await lockOrganization(tx, organizationId);
  const others = await tx.course.count({
    where: { organizationId, id: { not: courseId }, currentVersionId: { not: null }, archivedAt: null },
  });
  const { terms } = await readEntitlements(tx, organizationId, now);
  const decision = canPublish(terms, others, await readPlansOffered(tx, now));
  if (!decision.allowed) throw new Refusal(decision.reason, decision.details);
}
