import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkCourseLimit } from '~/records/courses/check-course-limit.server';
import { refuseBlocked } from '~/records/lifecycle/refuse-blocked.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes a course out of the archive; a published one counts against the plan again. Restoring it again changes
 * nothing. Refuses with `course-limit-reached`, `registrations-blocked`, `not-allowed` or `not-found`.
 */
export async function restoreCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.publish')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const course = await tx.course.findUnique({
      where: { organizationId_id: { organizationId, id: courseId } },
      select: { title: true, currentVersionId: true },
    });
    if (!course) throw new Refusal('not-found');
    if (course.currentVersionId) {
      await refuseBlocked(tx, organizationId, now);
      await checkCourseLimit(tx, organizationId, courseId, now);
    }
    const { count } = await tx.course.updateMany({
      where: { organizationId, id: courseId, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count === 0) return;
    const subject = { kind: 'course', id: courseId, name: course.title };
    await appendAuditEntry(tx, organizationId, actor, { action: 'course.restored', subject }, now);
  });
}
