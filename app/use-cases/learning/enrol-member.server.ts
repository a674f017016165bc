import type { ActorOf } from '~/domain/actor';
import type { EnrolMemberInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import type { EvidenceSource } from '~/records/learning/append-enrolment-evidence.server';
import { createEnrolments } from '~/records/learning/create-enrolments.server';
import { notifyLearners } from '~/records/learning/notify-learners.server';
import { readEnrolment, type EnrolmentSheet } from '~/records/learning/read-enrolments.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Enrols one member, activated or not, in a published course (api.md). Refuses with `not-allowed`, `not-found`,
 * `member-archived`, `already-enrolled` (naming the enrolment), `course-archived`, `course-not-published` or
 * `idempotency-conflict`.
 */
export async function enrolMember(
  actor: ActorOf<'member'>,
  { courseId, memberId, opensOn, closesOn }: EnrolMemberInput,
  { now, source, idempotency }: { now: Date; source: EvidenceSource; idempotency?: Idempotency },
): Promise<EnrolmentSheet> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const member = await tx.membership.findUnique({
        where: { organizationId_id: { organizationId, id: memberId } },
        select: { firstName: true, lastName: true, status: true },
      });
      if (!member) throw new Refusal('not-found');
      if (member.status === 'archived') throw new Refusal('member-archived');
      const wish = { courseId, membershipIds: [memberId], opensOn, closesOn, by: actor.membershipId, source };
      const { version, created, alreadyEnrolled } = await createEnrolments(tx, organizationId, wish, now);
      const [enrolment] = created;
      if (!enrolment) throw new Refusal('already-enrolled', { enrolmentId: alreadyEnrolled[0]?.id ?? null });
      const url = `${settings.APP_URL}/learn/courses/${enrolment.id}`;
      const values = { courseTitle: version.title, url, minutes: version.minutes, opensOn, closesOn };
      await notifyLearners(tx, organizationId, 'enrolment', [
        { membershipId: memberId, deliveryKey: `enrolment:${enrolment.round}`, values },
      ]);
      const subject = { kind: 'member', id: memberId, name: `${member.firstName} ${member.lastName}` };
      const details = { course: version.title, opensOn, closesOn };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'enrolment.created', subject, details },
        now,
      );
      const sheet = await readEnrolment(tx, organizationId, enrolment.id);
      if (!sheet) throw new Error('the enrolment just made is not there');
      return sheet;
    }),
  );
}
