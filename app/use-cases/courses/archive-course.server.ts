import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Puts a course away: nobody new is enrolled and it cannot be changed; those who follow it go on. Archiving it again
 * changes nothing. Refuses with `not-allowed` or `not-found`.
 */
export async function archiveCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.publish')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const [archived] = await tx.course.updateManyAndReturn({
      where: { organizationId, id: courseId, archivedAt: null },
      data: { archivedAt: now },
      select: { title: true },
    });
    if (archived) {
      const subject = { kind: 'course', id: courseId, name: archived.title };
      await appendAuditEntry(tx, organizationId, actor, { action: 'course.archived', subject }, now);
    } else if ((await tx.course.count({ where: { organizationId, id: courseId } })) === 0) {
      throw new Refusal('not-found');
    }
  });
}
