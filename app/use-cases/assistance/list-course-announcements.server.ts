import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { markTold } from '~/records/assistance/mark-told.server';

export type ToldAnnouncement = {
  id: string;
  title: string;
  text: string;
  publishedAt: string;
  unread: boolean;
};

const most = 50;

/**
 * What the learners of one's own course were told, the latest first, fifty at most; being shown, it is read. Refuses
 * with `not-found`.
 */
export async function listCourseAnnouncements(
  { organizationId, membershipId }: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<{ courseTitle: string; items: ToldAnnouncement[] }> {
  const db = forOrganization(organizationId);
  const enrolment = await db.enrolment.findFirst({
    where: { organizationId, id: enrolmentId, membershipId, withdrawnAt: null },
    select: { courseId: true, version: { select: { title: true } } },
  });
  if (!enrolment) throw new Refusal('not-found');
  const rows = await db.announcement.findMany({
    where: { organizationId, courseId: enrolment.courseId, withdrawnAt: null },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: { id: true, title: true, text: true, publishedAt: true },
  });
  const unread = await db.notification.findMany({
    where: {
      ...{ organizationId, membershipId, kind: 'announcement', readAt: null },
      subjectKey: { in: rows.map(({ id }) => id) },
    },
    select: { subjectKey: true },
  });
  const waiting = new Set(unread.map(({ subjectKey }) => subjectKey));
  const href = `/learn/courses/${enrolmentId}/announcements`;
  if (waiting.size > 0) await markTold(db, { organizationId, membershipId }, href, now);
  return {
    courseTitle: enrolment.version.title,
    items: rows.map(({ publishedAt, ...one }) => ({
      ...one,
      publishedAt: publishedAt.toISOString(),
      unread: waiting.has(one.id),
    })),
  };
}
