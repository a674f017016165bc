import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Ends somebody's access to a course; what they did stays, with its evidence, and enrolling them again goes on from
 * there. Withdrawn already: nothing changes. Refuses with `not-allowed` or `not-found`.
 */
export async function withdrawEnrolment(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<{ courseId: string; name: string }> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    const { courseId, membershipId } = enrolment;
    const name = (await readMemberNames(tx, organizationId, [membershipId])).get(membershipId) ?? '';
    if (enrolment.withdrawnAt) return { courseId, name };
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { withdrawnAt: now },
      select: { id: true },
    });
    const fact = {
      kind: 'withdrawn' as const,
      payload: { by: actor.membershipId },
      source: 'workspace' as const,
    };
    await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
    const subject = { kind: 'member', id: membershipId, name };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'enrolment.withdrawn', subject, details: { courseId } },
      now,
    );
    return { courseId, name };
  });
}
