import type { ActorOf } from '~/domain/actor';
import { ruledLesson } from '~/domain/courses/course-content';
import type { CompleteLessonInput } from '~/domain/learning/inputs';
import { mayConfirm } from '~/domain/learning/lesson-standing';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockLearner, requireOwnOpen } from '~/records/learning/lock-learner.server';
import { readLessonFacts } from '~/records/learning/read-lesson-facts.server';
import { requireUnlocked } from '~/records/learning/read-path-facts.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { recordCompletion, type RecordedCompletion } from '~/records/learning/record-completion.server';

/**
 * Marks a lesson of one's own course done: once, however many tabs and retries. With the last lesson the course is
 * completed and certified, once. Refuses with `not-found`, `lesson-not-in-course`, `lesson-locked`, `rule-not-met`
 * where the lesson asks for more than its reader's word, `enrolment-withdrawn`, `enrolment-not-open`,
 * `enrolment-closed` or `member-archived`.
 */
export async function completeLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: CompleteLessonInput,
  { now }: { now: Date },
): Promise<RecordedCompletion> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    requireOwnOpen(enrolment, actor.membershipId, now);
    const version = await readPublishedVersion(tx, organizationId, enrolment.versionId);
    const lesson = version.lessons.get(lessonId);
    if (!lesson) throw new Refusal('lesson-not-in-course');
    await requireUnlocked(tx, organizationId, enrolment, lessonId, now);
    const rule = ruledLesson(lesson);
    // Text that its reader confirms needs no fact, and is what most lessons are.
    if (rule.rule.rule !== 'confirm' || rule.kind === 'link') {
      const facts = await readLessonFacts(tx, organizationId, enrolmentId, lessonId);
      if (!mayConfirm(rule, facts)) throw new Refusal('rule-not-met');
    }
    const fact = { lessonId, occurredAt: now, source: 'player' as const };
    return recordCompletion(tx, organizationId, enrolment, fact, now);
  });
}
