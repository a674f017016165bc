import type { Tx } from '~/platform/tenancy.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

const atOnce = 200;

/**
 * Tells those who follow a course of an announcement, two hundred at a time from an enrolment on; the worker is asked
 * for the others. One that was withdrawn is told to nobody more.
 */
export async function tellAnnouncement(
  tx: Tx,
  organizationId: string,
  { announcementId, after }: { announcementId: string; after: string | null },
  now: Date,
): Promise<number> {
  const announcement = await tx.announcement.findUnique({
    where: { organizationId_id: { organizationId, id: announcementId } },
    select: { courseId: true, title: true, withdrawnAt: true, course: { select: { title: true } } },
  });
  if (!announcement || announcement.withdrawnAt) return 0;
  const { courseId, title, course } = announcement;
  const enrolments = await tx.enrolment.findMany({
    where: {
      ...{ organizationId, courseId, withdrawnAt: null, membership: { status: 'active' } },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: { id: true, membershipId: true },
  });
  const about = { subjectKey: announcementId, values: { title, course: course.title } };
  const told = await notifyMembers(
    tx,
    organizationId,
    enrolments.map(({ id, membershipId }) => ({
      ...{ kind: 'announcement', membershipId, ...about },
      href: `/learn/courses/${id}/announcements`,
    })),
    now,
  );
  const last = enrolments.at(-1);
  if (last && enrolments.length === atOnce) {
    const values = { organizationId, announcementId, after: last.id };
    const deliveryKey = `announcement:${announcementId}:${last.id}`;
    await appendOutboxMessages(tx, [
      { kind: 'work', name: 'announce-to-learners', values, deliveryKey, organizationId },
    ]);
  }
  return told;
}
