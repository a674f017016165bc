import type { ActorOf } from '~/domain/actor';
import type { MoveEnrolmentsInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { findEnrolmentsToMove } from '~/records/learning/find-enrolments-to-move.server';
import { moveEnrolment } from '~/records/learning/move-enrolment.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

// Some seconds of a page: more are left to the worker.
const mostAtOnce = 200;

/**
 * Moves enrolments of a course to its current version: those that have not begun, or all that are not completed.
 * Lessons done stay done where the version still has them, and count its minutes; whoever has thereby done everything
 * has completed the course. Each enrolment is moved in a transaction of its own: a second run moves none again. More
 * than 200 are handed to the worker, and `queued` says how many. Refuses with `not-allowed`, `not-found` or
 * `course-not-published`.
 */
export async function moveEnrolmentsToVersion(
  actor: ActorOf<'member'>,
  { courseId, which }: MoveEnrolmentsInput,
  { now, atOnce = mostAtOnce }: { now: Date; atOnce?: number },
): Promise<{ moved: number; queued: number; version: number }> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const { title, version, enrolmentIds } = await findEnrolmentsToMove(db, organizationId, {
    courseId,
    which,
  });
  const act = (people: number) => ({
    action: 'enrolment.version-moved',
    subject: { kind: 'course', id: courseId, name: title },
    details: { people, version: version.number },
  });
  if (enrolmentIds.length > atOnce) {
    const queued = enrolmentIds.length;
    await inTransaction(db, async (tx) => {
      const values = { organizationId, courseId, which, membershipId };
      const deliveryKey = `move-enrolments:${courseId}:${createId()}`;
      await appendOutboxMessages(tx, [
        { kind: 'work', name: 'move-enrolments', values, deliveryKey, organizationId },
      ]);
      await appendAuditEntry(tx, organizationId, actor, act(queued), now);
    });
    return { moved: 0, queued, version: version.number };
  }
  let moved = 0;
  for (const enrolmentId of enrolmentIds) {
    const at = { organizationId, enrolmentId };
    const move = { version, which, movedBy: membershipId };
    if (await inTransaction(db, (tx) => moveEnrolment(tx, at, move, now))) moved += 1;
  }
  if (moved > 0) {
    await inTransaction(db, (tx) => appendAuditEntry(tx, organizationId, actor, act(moved), now));
  }
  return { moved, queued: 0, version: version.number };
}
