import type { ActorOf } from '~/domain/actor';
import { reminderRulesOf, type ReminderRules } from '~/domain/assistance/reminder-rules';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';

export type CourseAnnouncements = {
  items: {
    id: string;
    title: string;
    text: string;
    publishedAt: string;
    by: string;
    withdrawnAt: string | null;
  }[];
  /** Who would be told now. */
  learners: number;
  archived: boolean;
  reminders: ReminderRules;
  /** Of the announcement that may be written next. */
  announcementId: string;
};

const most = 100;

/**
 * What was announced to the learners of a course, the latest first, a hundred at most, and when it reminds them by
 * itself. Four queries. Refuses with `not-allowed` or `not-found`.
 */
export async function listAnnouncements(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<CourseAnnouncements> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { reminders: true, archivedAt: true },
  });
  if (!course) throw new Refusal('not-found');
  const rows = await db.announcement.findMany({
    where: { organizationId, courseId },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  const people = await db.membership.findMany({
    where: { organizationId, id: { in: rows.flatMap(({ publishedBy }) => publishedBy ?? []) } },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(people.map((one) => [one.id, `${one.firstName} ${one.lastName}`.trim()]));
  const learners = await db.enrolment.count({
    where: { organizationId, courseId, withdrawnAt: null, membership: { status: 'active' } },
  });
  return {
    items: rows.map(({ id, title, text, publishedAt, publishedBy, withdrawnAt }) => ({
      ...{ id, title, text, by: names.get(publishedBy ?? '') ?? '' },
      publishedAt: publishedAt.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    learners,
    archived: course.archivedAt !== null,
    reminders: reminderRulesOf(course.reminders),
    announcementId: createId(),
  };
}
