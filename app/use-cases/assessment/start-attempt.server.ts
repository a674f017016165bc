import type { ActorOf } from '~/domain/actor';
import { attemptsLeft, closingMoment, takesAnswers } from '~/domain/assessment/attempt';
import type { StartAttemptInput } from '~/domain/assessment/attempt-inputs';
import { drawQuestions } from '~/domain/assessment/draw-questions';
import { maximumOf } from '~/domain/assessment/mark-attempt';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { finishAttempt } from '~/records/assessment/finish-attempt.server';
import { lockAttempt } from '~/records/assessment/lock-attempt.server';
import { lockOwnLesson } from '~/records/assessment/open-own-lesson.server';
import { readPublishedQuiz } from '~/records/assessment/read-published-quiz.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';

/**
 * Begins an attempt at a quiz, or takes up the open one: there is one at most, whatever the tabs. What is asked, in
 * which order, is drawn here, stated in the evidence, and found again by the attempt's seed. The time limit runs from
 * now by our clock. Refuses with `attempts-used-up`, and as a locked or closed lesson does.
 */
export async function startAttempt(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: StartAttemptInput,
  { now }: { now: Date },
): Promise<{ attemptId: string; resumed: boolean }> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const asked = { enrolmentId, lessonId, kind: 'quiz' as const };
    const { enrolment, version, lesson } = await lockOwnLesson(tx, actor, asked, now);
    const tries = await tx.quizAttempt.findMany({
      where: { organizationId, enrolmentId, lessonId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, handedInAt: true, closesAt: true },
    });
    const open = tries.find(({ handedInAt }) => handedInAt === null);
    if (open && takesAnswers(open, now)) return { attemptId: open.id, resumed: true };
    if (open) {
      const attempt = await lockAttempt(tx, organizationId, { enrolmentId, attemptId: open.id });
      await finishAttempt(tx, organizationId, { enrolment, attempt }, { by: 'time' }, now);
    }
    const named = { versionId: version.id, lessonId };
    const { quiz, questions } = await readPublishedQuiz(tx, organizationId, named);
    if (attemptsLeft(quiz, tries.length) === 0) throw new Refusal('attempts-used-up');
    const [attemptId, number] = [createId(), (tries[0]?.number ?? 0) + 1];
    const seed = crypto.randomUUID();
    const closesAt = quiz.minutes === null ? null : new Date(now.getTime() + quiz.minutes * 60_000);
    const drawn = drawQuestions(quiz, seed);
    await tx.quizAttempt.create({
      data: {
        ...{ organizationId, id: attemptId, enrolmentId, courseId: enrolment.courseId, ...named },
        ...{ number, seed, startedAt: now, closesAt, maximum: maximumOf(drawn, questions) },
      },
      select: { id: true },
    });
    const subject = { kind: 'close-attempt' as const, subjectId: attemptId };
    if (closesAt) await setLearningAgenda(tx, organizationId, subject, closingMoment(closesAt));
    const questionIds = drawn.map(({ questionId }) => questionId);
    const payload = { ...named, title: lesson.title, attemptId, number, questionIds };
    await appendEnrolmentEvidence(
      tx,
      organizationId,
      enrolmentId,
      {
        kind: 'attempt-started',
        payload: { ...payload, closesAt: closesAt?.toISOString() ?? null },
        source: 'player',
      },
      now,
    );
    await noteActivity(tx, organizationId, enrolment, lessonId, now);
    return { attemptId, resumed: false };
  });
}

async function noteActivity(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  lessonId: string,
  now: Date,
): Promise<void> {
  await tx.enrolment.update({
    where: { organizationId_id: { organizationId, id: enrolment.id } },
    data: { startedAt: enrolment.startedAt ?? now, lastActivityAt: now, lastLessonId: lessonId },
    select: { id: true },
  });
}
