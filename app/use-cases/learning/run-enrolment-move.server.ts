import type { MoveEnrolmentsWork } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findEnrolmentsToMove } from '~/records/learning/find-enrolments-to-move.server';
import { moveEnrolment } from '~/records/learning/move-enrolment.server';

/**
 * Moves the enrolments that somebody left to the worker to the course's current version, each in a transaction of its
 * own: stopped anywhere it goes on where it stood, twice or twice at once it moves none again. Does nothing when
 * whoever asked may no longer, or the course is gone. Aborted by `signal`, it throws between two enrolments. Returns
 * how many it moved.
 */
export async function runEnrolmentMove(
  { organizationId, membershipId, courseId, which }: MoveEnrolmentsWork,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<{ moved: number }> {
  const db = forOrganization(organizationId);
  const member = await db.membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: { userId: true, role: true, status: true },
  });
  if (!member?.userId || !member.role || member.status !== 'active') return { moved: 0 };
  const actor = {
    kind: 'member' as const,
    userId: member.userId,
    membershipId,
    organizationId,
    role: member.role,
  };
  if (!can(actor, 'enrolments.write')) return { moved: 0 };
  const { version, enrolmentIds } = await findEnrolmentsToMove(db, organizationId, { courseId, which }).catch(
    (error: unknown) => {
      if (error instanceof Refusal) return { version: null, enrolmentIds: [] };
      throw error;
    },
  );
  if (!version) return { moved: 0 };
  let moved = 0;
  for (const enrolmentId of enrolmentIds) {
    signal?.throwIfAborted();
    const move = { version, which, movedBy: membershipId };
    const done = await inTransaction(db, (tx) =>
      moveEnrolment(tx, { organizationId, enrolmentId }, move, now),
    );
    if (done) moved += 1;
  }
  return { moved };
}
