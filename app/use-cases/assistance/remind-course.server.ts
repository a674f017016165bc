import {
  reminderRulesOf,
  remindersDue,
  remindsAtAll,
  type Reminder,
} from '~/domain/assistance/reminder-rules';
import { dayFromDatabase } from '~/domain/calendar';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { notifyMembers, type NewNotification } from '~/records/assistance/notify-members.server';
import { readDueLessons, type DueLessons } from '~/records/assistance/read-due-lessons.server';

const atOnce = 300;

/**
 * Reminds those who follow a course by its rules: three hundred at a time, in a handful of statements each. Everybody
 * is told the same thing once, whenever and however often this runs. Gives how many reminders were new.
 */
export async function remindCourse(
  { organizationId, courseId }: { organizationId: string; courseId: string },
  { now }: { now: Date },
): Promise<number> {
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: {
      ...{ title: true, reminders: true, archivedAt: true },
      organization: { select: { timeZone: true } },
    },
  });
  const rules = reminderRulesOf(course?.reminders);
  if (!course || course.archivedAt || !remindsAtAll(rules)) return 0;
  const at = { now, timeZone: course.organization.timeZone };
  let told = 0;
  for (let after: string | null = null; ;) {
    const page: Awaited<ReturnType<typeof unfinished>> = await unfinished(organizationId, courseId, after);
    const last = page.at(-1);
    if (!last) return told;
    after = last.id;
    told += await inTransaction(db, async (tx) => {
      const paths =
        rules.beforeDue === null
          ? new Map<string, DueLessons>()
          : await readDueLessons(tx, organizationId, page, at);
      const reminders = page.flatMap((enrolment) => {
        const path = paths.get(enrolment.id);
        const days = {
          opensOn: enrolment.opensOn && dayFromDatabase(enrolment.opensOn),
          closesOn: enrolment.closesOn && dayFromDatabase(enrolment.closesOn),
        };
        const due = remindersDue(rules, { ...enrolment, ...days }, path ?? nothingDue, at);
        return due.map((one) => notificationOf(one, enrolment, course.title, path));
      });
      return notifyMembers(tx, organizationId, reminders, now);
    });
  }
}

const nothingDue = { locks: new Map(), done: new Set<string>() };

function unfinished(organizationId: string, courseId: string, after: string | null) {
  return forOrganization(organizationId).enrolment.findMany({
    where: {
      ...{ organizationId, courseId, withdrawnAt: null, completedAt: null },
      membership: { status: 'active' },
      ...(after && { id: { gt: after } }),
    },
    orderBy: { id: 'asc' },
    take: atOnce,
    select: {
      ...{ id: true, membershipId: true, versionId: true, enrolledAt: true },
      ...{ opensOn: true, closesOn: true, lastActivityAt: true },
    },
  });
}

function notificationOf(
  reminder: Reminder,
  { id, membershipId }: { id: string; membershipId: string },
  course: string,
  path: DueLessons | undefined,
): NewNotification {
  const to = { membershipId, subjectKey: reminder.key, href: `/learn/courses/${id}` };
  if (reminder.rule === 'due') {
    const { lessonId, dueAt } = reminder;
    const lesson = path?.version.lessons.get(lessonId)?.title ?? '';
    const href = `${to.href}/lessons/${lessonId}`;
    return { ...to, kind: 'lesson-due', href, values: { course, lesson, dueAt: dueAt.toISOString() } };
  }
  const { key: _, ...facts } = reminder;
  return { ...to, kind: 'learner-late', values: { ...facts, course } };
}
