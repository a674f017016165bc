import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes an announcement off the pages of learners; who has not been sent it by e-mail yet is not. Withdrawn twice, it
 * stays as it was. Refuses with `not-allowed` or `not-found`.
 */
export async function withdrawAnnouncement(
  actor: ActorOf<'member'>,
  { courseId, announcementId: id }: { courseId: string; announcementId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.publish')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const announcement = await tx.announcement.findFirst({
      where: { organizationId, id, courseId },
      select: { title: true, course: { select: { title: true } } },
    });
    if (!announcement) throw new Refusal('not-found');
    const { count } = await tx.announcement.updateMany({
      where: { organizationId, id, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) return;
    const of = { organizationId, kind: 'announcement', subjectKey: id };
    await tx.notification.updateMany({ where: { ...of, readAt: null }, data: { readAt: now } });
    await tx.notification.updateMany({ where: { ...of, emailedAt: null }, data: { emailedAt: now } });
    const subject = { kind: 'course', id: courseId, name: announcement.course.title };
    const act = { action: 'announcement.withdrawn', subject, details: { title: announcement.title } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
