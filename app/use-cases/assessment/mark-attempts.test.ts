import { expect, test } from 'vitest';
import type { Answer } from '~/domain/assessment/answer';
import type { Question } from '~/domain/assessment/question';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { forOrganization } from '~/platform/tenancy.server';
import { getAttempt } from '~/use-cases/assessment/get-attempt.server';
import { getAttemptReview } from '~/use-cases/assessment/get-attempt-review.server';
import { getAttemptToMark } from '~/use-cases/assessment/get-attempt-to-mark.server';
import { handInAttempt } from '~/use-cases/assessment/hand-in-attempt.server';
import { listMarking } from '~/use-cases/assessment/list-marking.server';
import { markAttempt } from '~/use-cases/assessment/mark-attempt.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';
import { startAttempt } from '~/use-cases/assessment/start-attempt.server';
import { questionKinds } from '~/domain/assessment/question-kinds';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';
import { createQuizLearner, type QuizLearner } from '../../../tests/factories/quiz';

const now = new Date('2026-11-22T09:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const queue = { kind: null, courseId: null, limit: 50, after: undefined };
const zone = { now: at(60), timeZone: 'Europe/Paris' };

const essay: Answer = { kind: 'free-text', text: 'La TVA est collectée pour l’État.' };
const mixed = () => [questionOf('free-text', { points: 4 }), questionOf('true-false', { points: 1 })];

async function answered(quiz: QuizLearner, questions: readonly Question[]): Promise<string> {
  const { attemptId } = await startAttempt(quiz.learner, quiz, { now });
  const answers = questions.map((question) => ({
    ...{ questionId: question.id, revision: 0, next: 1, spentMs: 5000 },
    answer: rightAnswer(question) ?? (question.kind === 'free-text' ? essay : null),
  }));
  await saveAnswers(quiz.learner, { ...quiz, attemptId, answers }, { now: at(10) });
  return attemptId;
}

async function waiting() {
  const questions = mixed();
  const quiz = await createQuizLearner(questions, { now, settings: { passPercent: 60 } });
  const attemptId = await answered(quiz, questions);
  await handInAttempt(quiz.learner, { ...quiz, attemptId }, { now: at(60) });
  return { quiz, attemptId, essayId: questions[0]!.id };
}

test('a free answer waits for its trainer, who is told; marked, it gives the score, the lesson and word to the learner', async () => {
  const { quiz, attemptId, essayId } = await waiting();
  const { organizationId, enrolmentId, trainer, learner } = quiz;
  const db = forOrganization(organizationId);
  const { items, counts } = await listMarking(trainer, queue);
  expect(items).toMatchObject([
    { kind: 'attempt', id: attemptId, learner: 'Léa Essai', lessonTitle: 'Quiz' },
  ]);
  expect(counts).toEqual({ attempts: 1, submissions: 0 });
  const told = { organizationId, membershipId: trainer.membershipId, kind: 'work-handed-in' };
  expect(await db.notification.count({ where: told })).toBe(1);
  const result = { where: { organizationId, enrolmentId } };
  expect(await db.lessonResult.findFirst(result)).toMatchObject({ waiting: true, score: null, passed: null });

  const page = await getAttemptToMark(trainer, { attemptId });
  expect(page.questions[0]).toMatchObject({ state: 'to-mark', byHand: true, outOf: 400 });
  const marks = [{ questionId: essayId, points: 300, feedback: 'Bien vu.' }];
  const marked = await markAttempt(trainer, { attemptId, seenAt: null, marks }, { now: at(600) });
  expect(marked).toEqual({ waiting: false, score: 8000 });
  expect(await db.lessonResult.findFirst(result)).toMatchObject({
    waiting: false,
    score: 8000,
    passed: true,
  });
  expect(await db.lessonCompletion.count(result)).toBe(1);
  const word = { organizationId, membershipId: learner.membershipId, kind: 'attempt-marked' };
  expect(await db.notification.count({ where: word })).toBe(1);
  expect((await listMarking(trainer, queue)).items).toEqual([]);
  const review = await getAttemptReview(learner, { ...quiz, attemptId });
  expect(review?.questions[0]).toMatchObject({
    trainerFeedback: 'Bien vu.',
    mark: { points: 300, outOf: 400, state: 'partly' },
  });
});

test('marks changed later keep the earlier ones in the chain; who has not seen them is told', async () => {
  const { quiz, attemptId, essayId } = await waiting();
  const { organizationId, enrolmentId, trainer } = quiz;
  const marks = (points: number) => [{ questionId: essayId, points, feedback: '' }];
  await markAttempt(trainer, { attemptId, seenAt: null, marks: marks(0) }, { now: at(600) });
  await expect(
    markAttempt(trainer, { attemptId, seenAt: null, marks: marks(400) }, { now: at(700) }),
  ).rejects.toMatchObject({ code: 'edit-conflict' });
  const { seenAt } = await getAttemptToMark(trainer, { attemptId });
  await markAttempt(trainer, { attemptId, seenAt, marks: marks(400) }, { now: at(800) });
  const chain = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `enrolment:${enrolmentId}`, kind: 'attempt-marked' },
    orderBy: { sequence: 'asc' },
  });
  expect(chain.map(({ payload }) => payload)).toMatchObject([
    { score: 2000, passed: false, by: trainer.membershipId },
    { score: 10_000, passed: true, by: trainer.membershipId },
  ]);
});

test('nobody marks above the points, without the right to, or what is not handed in', async () => {
  const { quiz, attemptId, essayId } = await waiting();
  const marks = [{ questionId: essayId, points: 401, feedback: '' }];
  const asked = { attemptId, seenAt: null, marks };
  await expect(markAttempt(quiz.trainer, asked, { now })).rejects.toMatchObject({ code: 'points-too-high' });
  await expect(markAttempt(quiz.learner, asked, { now })).rejects.toMatchObject({ code: 'not-allowed' });
  const stranger = await createMember({ role: 'trainer' });
  await expect(markAttempt(stranger, asked, { now })).rejects.toMatchObject({ code: 'not-found' });
  await expect(getAttemptToMark(stranger, { attemptId })).rejects.toMatchObject({ code: 'not-found' });
  expect((await listMarking(stranger, queue)).items).toEqual([]);
  await expect(listMarking(quiz.learner, queue)).rejects.toMatchObject({ code: 'not-allowed' });
  const second = await startAttempt(quiz.learner, quiz, { now: at(100) });
  await expect(getAttemptToMark(quiz.trainer, second)).rejects.toMatchObject({
    code: 'attempt-not-handed-in',
  });
});

test('neither the lesson, the attempt nor a review that is not open yet holds what tells a right answer', async () => {
  const questions = questionKinds.map((kind) => questionOf(kind));
  const settings = {
    attempts: 2,
    review: { when: 'after-last-attempt' as const, marks: true, answers: true, feedback: true },
  };
  const quiz = await createQuizLearner(questions, { now, settings });
  const { attemptId } = await startAttempt(quiz.learner, quiz, { now });
  const pages: unknown[] = [await getLesson(quiz.learner, quiz, zone)];
  pages.push(await getAttempt(quiz.learner, { ...quiz, attemptId }, zone));
  await handInAttempt(quiz.learner, { ...quiz, attemptId }, { now: at(60) });
  pages.push(await getAttempt(quiz.learner, { ...quiz, attemptId }, zone));
  pages.push(await getAttemptReview(quiz.learner, { ...quiz, attemptId }));
  for (const page of pages) expect(JSON.stringify(page)).not.toContain('KEY-');
  const last = await answered(quiz, questions);
  await handInAttempt(quiz.learner, { ...quiz, attemptId: last }, { now: at(90) });
  const review = await getAttemptReview(quiz.learner, { ...quiz, attemptId: last });
  expect(review?.review.allowed).toBe(true);
  expect(JSON.stringify(review)).toContain('KEY-');
});

test('an attempt is its learner’s alone, open or reviewed', async () => {
  const { quiz, attemptId } = await waiting();
  const other = await createMember({ organizationId: quiz.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'learner' });
  for (const actor of [other, stranger, quiz.trainer]) {
    await expect(getAttempt(actor, { ...quiz, attemptId }, zone)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getAttemptReview(actor, { ...quiz, attemptId })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});
