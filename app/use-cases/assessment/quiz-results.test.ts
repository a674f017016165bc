import { expect, test } from 'vitest';
import type { Answer } from '~/domain/assessment/answer';
import { questionSchema } from '~/domain/assessment/question';
import { rightAnswer } from '~/domain/assessment/right-answer';
import { exportOwnAnswers } from '~/use-cases/assessment/export-own-answers.server';
import { exportQuizAttempts } from '~/use-cases/assessment/export-quiz-attempts.server';
import { getQuizResults } from '~/use-cases/assessment/get-quiz-results.server';
import { handInAttempt } from '~/use-cases/assessment/hand-in-attempt.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';
import { startAttempt } from '~/use-cases/assessment/start-attempt.server';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';
import { createQuizLearner, enrolIn, type QuizLearner } from '../../../tests/factories/quiz';

const now = new Date('2026-11-22T09:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const option = (text: string, right = false) => ({ id: crypto.randomUUID(), text, right });
const capital = questionSchema.parse({
  ...{ id: crypto.randomUUID(), kind: 'single', prompt: 'Capitale ?' },
  options: [option('Paris', true), option('Lyon'), option('Lille')],
});
const easy = questionOf('true-false', { points: 1 });

async function answer(quiz: QuizLearner, choice: number | null, spentMs: number) {
  const { attemptId } = await startAttempt(quiz.learner, quiz, { now });
  const optionId = capital.kind === 'single' && choice !== null ? capital.options[choice]?.id : undefined;
  const given: { questionId: string; answer: Answer | null }[] = [
    { questionId: easy.id, answer: rightAnswer(easy) },
    ...(optionId ? [{ questionId: capital.id, answer: { kind: 'single' as const, optionId } }] : []),
  ];
  const answers = given.map((one) => ({ ...one, revision: 0, next: 1, spentMs }));
  await saveAnswers(quiz.learner, { ...quiz, attemptId, answers }, { now: at(60) });
  await handInAttempt(quiz.learner, { ...quiz, attemptId }, { now: at(60) });
  return attemptId;
}

async function fourLearners() {
  const quiz = await createQuizLearner([capital, easy], { now, settings: { passPercent: 60 } });
  const attemptId = await answer(quiz, 0, 10_000);
  for (const choice of [1, 1, null]) {
    const learner = await createMember({ organizationId: quiz.organizationId, role: 'learner' });
    const enrolmentId = await enrolIn(quiz.trainer, quiz.courseId, learner, now);
    await answer({ ...quiz, learner, enrolmentId }, choice, 20_000);
  }
  return { quiz, attemptId };
}

test('results say how learners do, which question is missed most, and what was answered instead', async () => {
  const { quiz } = await fourLearners();
  const { quizzes, chosen } = await getQuizResults(quiz.trainer, { ...quiz, lessonId: null });
  expect(quizzes).toEqual([{ lessonId: quiz.lessonId, title: 'Quiz' }]);
  expect(chosen?.totals).toMatchObject({ attempts: 4, learners: 4, passed: 1, waiting: 0, meanScore: 6250 });
  expect(chosen?.tenths).toEqual([0, 0, 0, 0, 0, 3, 0, 0, 0, 1]);
  expect(chosen?.questions.map(({ questionId }) => questionId)).toEqual([capital.id, easy.id]);
  expect(chosen?.questions[0]).toMatchObject({
    ...{ answers: 4, right: 1, wrong: 2, unanswered: 1, success: 0.25 },
    discrimination: expect.closeTo(1),
    meanTimeMs: (10_000 + 20_000 * 2) / 4,
    shares: [
      { text: 'Lyon', count: 2, right: false },
      { text: 'Paris', count: 1, right: true },
      { text: 'Lille', count: 0, right: false },
    ],
  });
});

test('all attempts are exported for the trainer, one’s own answers with their times for the learner', async () => {
  const { quiz, attemptId } = await fourLearners();
  const exported = [];
  for await (const page of await exportQuizAttempts(quiz.trainer, quiz)) exported.push(...page);
  expect(exported).toHaveLength(4);
  expect(exported).toContainEqual(
    expect.objectContaining({ firstName: 'Léa', score: 10_000, passed: true, handedInBy: 'learner' }),
  );
  expect(await exportOwnAnswers(quiz.learner, { ...quiz, attemptId })).toMatchObject([
    { prompt: 'Capitale ?', answer: [{ text: 'Paris' }], timeSpentMs: 10_000, points: 100, outOf: 100 },
    { timeSpentMs: 10_000 },
  ]);
});

test('strangers and learners get no results', async () => {
  const { quiz, attemptId } = await fourLearners();
  const stranger = await createMember({ role: 'trainer' });
  await expect(getQuizResults(stranger, quiz)).rejects.toMatchObject({ code: 'not-found' });
  await expect(getQuizResults(quiz.learner, quiz)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(exportQuizAttempts(stranger, quiz)).rejects.toMatchObject({ code: 'not-found' });
  await expect(exportOwnAnswers(stranger, { ...quiz, attemptId })).rejects.toMatchObject({
    code: 'not-found',
  });
});
