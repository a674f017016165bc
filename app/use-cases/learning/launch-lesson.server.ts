import type { ActorOf } from '~/domain/actor';
import type { LaunchLessonInput } from '~/domain/learning/inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { requireUnlocked } from '~/records/learning/read-path-facts.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/**
 * Records that the learner opened a lesson, once for each visit, and where to resume. Refuses with `not-found`,
 * `lesson-not-in-course`, `lesson-locked`, `enrolment-withdrawn`, `enrolment-not-open`, `enrolment-closed` or `member-archived`.
 */
export async function launchLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId, visitId }: LaunchLessonInput,
  { now }: { now: Date },
): Promise<{ recordedAt: Date }> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    requireOwnOpen(enrolment, actor.membershipId, now);
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = version.lessons.get(lessonId);
    if (!lesson) throw new Refusal('lesson-not-in-course');
    await requireUnlocked(tx, organizationId, enrolment, lessonId, now);
    const { appended } = await appendEnrolmentEvidence(
      tx,
      organizationId,
      enrolmentId,
      {
        kind: 'launched',
        payload: { lessonId, title: lesson.title, versionId: version.id, visitId },
        source: 'player',
        eventKey: `launched:${visitId}`,
      },
      now,
    );
    if (!appended) return { recordedAt: now };
    const key = { organizationId, enrolmentId, lessonId };
    await tx.lessonReading.createMany({
      data: [{ ...key, openedAt: now, lastReadAt: now }],
      skipDuplicates: true,
    });
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt: enrolment.startedAt ?? now, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    return { recordedAt: now };
  });
}
