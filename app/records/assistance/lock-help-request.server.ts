import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockLearner, type LockedEnrolment } from '~/records/learning/lock-learner.server';

export type LockedRequest = {
  id: string;
  enrolmentId: string;
  courseId: string;
  lessonId: string | null;
  lessonTitle: string;
  askedAt: Date;
  promisedBy: Date | null;
  firstAnsweredAt: Date | null;
  waitingSince: Date | null;
  closedAt: Date | null;
};

/**
 * A request with the enrolment it belongs to, which is locked: what is written in a thread follows one another.
 * `membershipId`: whose request it must be. Refuses with `not-found`.
 */
export async function lockHelpRequest(
  tx: Tx,
  organizationId: string,
  requestId: string,
  membershipId: string | null,
): Promise<{ request: LockedRequest; enrolment: LockedEnrolment }> {
  const id = { organizationId_id: { organizationId, id: requestId } };
  const found = await tx.helpRequest.findUnique({ where: id, select: { enrolmentId: true } });
  if (!found) throw new Refusal('not-found');
  const enrolment = await lockLearner(tx, organizationId, found.enrolmentId);
  if (membershipId !== null && enrolment.membershipId !== membershipId) throw new Refusal('not-found');
  const { organizationId: _, ...request } = await tx.helpRequest.findUniqueOrThrow({ where: id });
  return { request, enrolment };
}
