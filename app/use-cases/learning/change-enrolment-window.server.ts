import type { ActorOf } from '~/domain/actor';
import { dayToDatabase } from '~/domain/calendar';
import type { ChangeEnrolmentWindowInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Sets the days, both included, on which an enrolment gives access (K06); null leaves a side open. The same days
 * again change nothing. Refuses with `not-allowed`, `not-found` or `enrolment-withdrawn`.
 */
export async function changeEnrolmentWindow(
  actor: ActorOf<'member'>,
  { enrolmentId, opensOn, closesOn }: ChangeEnrolmentWindowInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
    if (enrolment.opensOn === opensOn && enrolment.closesOn === closesOn) return;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { opensOn: opensOn && dayToDatabase(opensOn), closesOn: closesOn && dayToDatabase(closesOn) },
      select: { id: true },
    });
    const payload = { opensOn, closesOn, by: actor.membershipId };
    const fact = { kind: 'window-changed' as const, payload, source: 'workspace' as const };
    await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
    const { courseId, membershipId } = enrolment;
    const names = await readMemberNames(tx, organizationId, [membershipId]);
    const subject = { kind: 'member', id: membershipId, name: names.get(membershipId) ?? '' };
    const details = { courseId, opensOn, closesOn };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'enrolment.window-changed', subject, details },
      now,
    );
  });
}
