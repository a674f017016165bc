import type { ActorOf } from '~/domain/actor';
import { progressOf } from '~/domain/learning/progress';
import type { MoveEnrolmentsInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { issueCertificate } from '~/records/learning/issue-certificate.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import {
  readPublishedVersion,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Moves enrolments of a course to its current version: those that have not begun, or all that are not completed.
 * Lessons done stay done where the version still has them, and count its minutes; whoever has thereby done everything
 * has completed the course. Each enrolment is moved in a transaction of its own: a second run moves none again.
 * Refuses with `not-allowed`, `not-found` or `course-not-published`.
 */
export async function moveEnrolmentsToVersion(
  actor: ActorOf<'member'>,
  { courseId, which }: MoveEnrolmentsInput,
  { now }: { now: Date },
): Promise<{ moved: number; version: number }> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { title: true, currentVersionId: true },
  });
  if (!course) throw new Refusal('not-found');
  if (!course.currentVersionId) throw new Refusal('course-not-published');
  const version = await readPublishedVersion(db, organizationId, course.currentVersionId);
  const candidates = await db.enrolment.findMany({
    where: {
      organizationId,
      courseId,
      withdrawnAt: null,
      completedAt: null,
      versionId: { not: version.id },
      ...(which === 'not-started' && { startedAt: null }),
    },
    select: { id: true },
  });
  let moved = 0;
  for (const { id } of candidates) {
    const done = await inTransaction(db, (tx) => moveOne(tx, actor, id, { version, which }, now));
    if (done) moved += 1;
  }
  if (moved > 0) {
    const subject = { kind: 'course', id: courseId, name: course.title };
    const act = {
      action: 'enrolment.version-moved',
      subject,
      details: { people: moved, version: version.number },
    };
    await inTransaction(db, (tx) => appendAuditEntry(tx, organizationId, actor, act, now));
  }
  return { moved, version: version.number };
}

async function moveOne(
  tx: Tx,
  actor: ActorOf<'member'>,
  enrolmentId: string,
  { version, which }: { version: PublishedVersion; which: MoveEnrolmentsInput['which'] },
  now: Date,
): Promise<boolean> {
  const { organizationId } = actor;
  const enrolment = await lockLearner(tx, organizationId, enrolmentId);
  const begun = enrolment.startedAt !== null && which === 'not-started';
  if (begun || enrolment.completedAt || enrolment.withdrawnAt || enrolment.versionId === version.id)
    return false;
  const completions = await tx.lessonCompletion.findMany({
    where: { organizationId, enrolmentId },
    select: { lessonId: true, occurredAt: true },
    orderBy: { occurredAt: 'asc' },
  });
  const progress = progressOf(
    version.outline,
    completions.map(({ lessonId }) => lessonId),
  );
  const payload = {
    fromVersionId: enrolment.versionId,
    versionId: version.id,
    versionNumber: version.number,
    minutes: version.minutes,
    lessons: version.lessons.size,
    by: actor.membershipId,
  };
  const fact = { kind: 'version-moved' as const, payload, source: 'workspace' as const };
  const evidence = await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
  const completedAt = progress.status === 'completed' ? now : null;
  const { minutesPlanned, minutesDone, lessonsTotal, lessonsDone } = progress;
  await tx.enrolment.update({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    data: { versionId: version.id, minutesPlanned, minutesDone, lessonsTotal, lessonsDone, completedAt },
    select: { id: true },
  });
  if (completedAt) {
    const startedAt = enrolment.startedAt ?? completions[0]?.occurredAt ?? now;
    const finished = { enrolment, version, startedAt, completedAt, evidence, source: 'workspace' as const };
    await issueCertificate(tx, organizationId, finished, now);
  }
  return true;
}
