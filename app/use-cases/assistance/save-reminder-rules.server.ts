import type { ActorOf } from '~/domain/actor';
import type { SaveReminderRulesInput } from '~/domain/assistance/reminder-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openCourse } from '~/records/courses/open-course.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Says when a course reminds its learners by itself. Refuses with `not-allowed`, `not-found` or `course-archived`. */
export async function saveReminderRules(
  actor: ActorOf<'member'>,
  { courseId, ...rules }: SaveReminderRulesInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { title } = await openCourse(tx, organizationId, courseId, now);
    await tx.course.updateMany({ where: { organizationId, id: courseId }, data: { reminders: rules } });
    const subject = { kind: 'course', id: courseId, name: title };
    const act = { action: 'reminders.changed', subject, details: rules };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
