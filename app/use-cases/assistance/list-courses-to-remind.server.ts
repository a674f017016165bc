import { reminderRulesOf, remindsAtAll } from '~/domain/assistance/reminder-rules';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type CourseToRemind = { organizationId: string; courseId: string };

type Row = { organizationId: string; id: string; reminders: unknown };

const perPage = 500;

/** The courses of all organizations that remind their learners, a page at a time. */
export async function* listCoursesToRemind(): AsyncGenerator<CourseToRemind[]> {
  const database = acrossOrganizations('the courses that remind their learners');
  for (let after: CourseToRemind | null = null; ;) {
    const from: CourseToRemind | null = after;
    const rows: Row[] = await database.course.findMany({
      where: {
        ...{ archivedAt: null, NOT: { reminders: { equals: {} } } },
        organization: { state: { notIn: ['ended', 'purging', 'purged'] } },
        ...(from && {
          OR: [
            { organizationId: { gt: from.organizationId } },
            { organizationId: from.organizationId, id: { gt: from.courseId } },
          ],
        }),
      },
      orderBy: [{ organizationId: 'asc' }, { id: 'asc' }],
      take: perPage,
      select: { organizationId: true, id: true, reminders: true },
    });
    const last: Row | undefined = rows.at(-1);
    if (!last) return;
    after = { organizationId: last.organizationId, courseId: last.id };
    yield rows
      .filter(({ reminders }) => remindsAtAll(reminderRulesOf(reminders)))
      .map(({ organizationId, id }) => ({ organizationId, courseId: id }));
  }
}
