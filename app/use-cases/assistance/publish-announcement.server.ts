import type { ActorOf } from '~/domain/actor';
import type { PublishAnnouncementInput } from '~/domain/assistance/announcement-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { tellAnnouncement } from '~/records/assistance/tell-announcement.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Tells everybody who follows a course something: on its page at once, and as a notification, those beyond two hundred
 * in the background. Sent twice, it is published once. Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function publishAnnouncement(
  actor: ActorOf<'member'>,
  { courseId, announcementId: id, title, text }: PublishAnnouncementInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.publish')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const course = await tx.course.findUnique({
      where: { organizationId_id: { organizationId, id: courseId } },
      select: { archivedAt: true, title: true },
    });
    if (!course) throw new Refusal('not-found');
    if (course.archivedAt) throw new Refusal('course-archived');
    const said = { courseId, title, text, publishedAt: now, publishedBy: membershipId };
    const { count } = await tx.announcement.createMany({
      data: [{ organizationId, id, ...said }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    const subject = { kind: 'course', id: courseId, name: course.title };
    const act = { action: 'announcement.published', subject, details: { title } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    await tellAnnouncement(tx, organizationId, { announcementId: id, after: null }, now);
  });
}
