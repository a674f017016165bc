import type { ActorOf } from '~/domain/actor';
import type { RemindByHandInput } from '~/domain/assistance/reminder-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { nameOf } from '~/records/assistance/tell-help.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

export type RemindedByHand = {
  reminded: number;
  /** Left alone, since they were reminded of this course by hand within the last 24 hours. */
  lately: number;
  /** Left alone, since they have finished, left, or not come yet. */
  others: number;
};

const quietMs = 24 * 3_600_000;

/**
 * Reminds learners of a course in a trainer's own words, none of them twice within 24 hours, whoever asks. Refuses with
 * `not-allowed`, or `not-found` where the course or one of the enrolments is not there.
 */
export async function remindByHand(
  actor: ActorOf<'member'>,
  { courseId, enrolmentIds, message }: RemindByHandInput,
  { now }: { now: Date },
): Promise<RemindedByHand> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await lockOrganization(tx, organizationId);
    const course = await tx.course.findUnique({
      where: { organizationId_id: { organizationId, id: courseId } },
      select: { title: true },
    });
    if (!course) throw new Refusal('not-found');
    const wanted = [...new Set(enrolmentIds)];
    const enrolments = await tx.enrolment.findMany({
      where: { organizationId, courseId, id: { in: wanted } },
      select: {
        ...{ id: true, membershipId: true, withdrawnAt: true, completedAt: true },
        membership: { select: { status: true } },
      },
    });
    if (enrolments.length !== wanted.length) throw new Refusal('not-found');
    const going = enrolments.filter(
      (one) => !one.withdrawnAt && !one.completedAt && one.membership.status === 'active',
    );
    const key = `by-hand:${courseId}:`;
    const told = await tx.notification.findMany({
      where: {
        ...{ organizationId, kind: 'learner-late', subjectKey: { startsWith: key } },
        membershipId: { in: going.map((one) => one.membershipId) },
        createdAt: { gt: new Date(now.getTime() - quietMs) },
      },
      select: { membershipId: true },
    });
    const quiet = new Set(told.map((one) => one.membershipId));
    const reminded = going.filter((one) => !quiet.has(one.membershipId));
    const trainer = await nameOf(tx, organizationId, membershipId);
    const values = { rule: 'by-hand' as const, course: course.title, trainer, message };
    await notifyMembers(
      tx,
      organizationId,
      reminded.map((one) => ({
        ...{ kind: 'learner-late', membershipId: one.membershipId, values },
        subjectKey: `${key}${now.toISOString()}`,
        href: `/learn/courses/${one.id}`,
      })),
      now,
    );
    if (reminded.length > 0) {
      const subject = { kind: 'course', id: courseId, name: course.title };
      const details = { people: reminded.length, message, enrolments: reminded.map(({ id }) => id) };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'learner.reminded', subject, details },
        now,
      );
    }
    return {
      reminded: reminded.length,
      lately: going.length - reminded.length,
      others: enrolments.length - going.length,
    };
  });
}
