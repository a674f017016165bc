import { expect, test } from 'vitest';
import type { Answer } from '~/domain/assessment/answer';
import { rightAnswer } from '~/domain/assessment/right-answer';
import type { Question } from '~/domain/assessment/question';
import { closeAttempts } from '~/jobs/close-attempts.server';
import { forOrganization } from '~/platform/tenancy.server';
import { handInAttempt } from '~/use-cases/assessment/hand-in-attempt.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';
import { startAttempt } from '~/use-cases/assessment/start-attempt.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';
import { createQuizLearner, type QuizLearner } from '../../../tests/factories/quiz';

const now = new Date('2026-11-22T09:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const two = (): [Question, Question] => [
  questionOf('single', { points: 2 }),
  questionOf('true-false', { points: 1 }),
];
const start = (quiz: QuizLearner, seconds = 0) => startAttempt(quiz.learner, quiz, { now: at(seconds) });
const give = (question: Question, answer: Answer | null = rightAnswer(question), write = {}) => ({
  ...{ questionId: question.id, revision: 0, next: 1, answer, spentMs: 3000 },
  ...write,
});
const save = (quiz: QuizLearner, attemptId: string, answers: ReturnType<typeof give>[], seconds = 10) =>
  saveAnswers(quiz.learner, { ...quiz, attemptId, answers }, { now: at(seconds) });
const handIn = (quiz: QuizLearner, attemptId: string, seconds = 60) =>
  handInAttempt(quiz.learner, { ...quiz, attemptId }, { now: at(seconds) });

const dbOf = ({ organizationId }: QuizLearner) => forOrganization(organizationId);
const attemptOf = (quiz: QuizLearner, id: string) =>
  dbOf(quiz).quizAttempt.findFirstOrThrow({ where: { organizationId: quiz.organizationId, id } });
const resultOf = ({ organizationId, enrolmentId, lessonId }: QuizLearner) =>
  forOrganization(organizationId).lessonResult.findFirst({
    where: { organizationId, enrolmentId, lessonId },
  });
const completions = ({ organizationId, enrolmentId }: QuizLearner) =>
  forOrganization(organizationId).lessonCompletion.count({ where: { organizationId, enrolmentId } });
const evidence = async ({ organizationId, enrolmentId }: QuizLearner) => {
  const rows = await forOrganization(organizationId).evidenceRecord.findMany({
    where: { organizationId, stream: `enrolment:${enrolmentId}`, kind: { startsWith: 'attempt' } },
    orderBy: { sequence: 'asc' },
  });
  return rows.map(({ kind, payload }) => ({ kind, payload: payload as Record<string, unknown> }));
};

test('a quiz answered rightly is passed, marked by the server, and its lesson done, with every fact in the chain', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now });
  const { attemptId } = await start(quiz);
  await save(
    quiz,
    attemptId,
    questions.map((question) => give(question)),
  );
  await handIn(quiz, attemptId);
  expect(await attemptOf(quiz, attemptId)).toMatchObject({
    ...{ points: 300, maximum: 300, score: 10_000, passed: true, waiting: false, handedInBy: 'learner' },
    timeSpentMs: 6000,
  });
  expect(await resultOf(quiz)).toMatchObject({ handedIn: 1, score: 10_000, passed: true, waiting: false });
  expect(await completions(quiz)).toBe(1);
  const facts = await evidence(quiz);
  expect(facts.map(({ kind }) => kind)).toEqual(['attempt-started', 'attempt-handed-in', 'attempt-marked']);
  expect(facts[0]?.payload.questionIds).toEqual(questions.map(({ id }) => id));
  expect(facts[1]?.payload.answers).toMatchObject([{ timeSpentMs: 3000 }, { timeSpentMs: 3000 }]);
  expect(facts[2]?.payload).toMatchObject({
    by: null,
    score: 10_000,
    marks: [{ points: 200 }, { points: 100 }],
  });
  expect(
    (await verifyEvidenceChains({ now: at(60), organizationId: quiz.organizationId })).broken,
  ).toBeNull();
});

test('an open attempt is resumed, however many tabs begin it at once', async () => {
  const quiz = await createQuizLearner(two(), { now });
  const began = await Promise.all(Array.from({ length: 6 }, () => start(quiz)));
  expect(new Set(began.map(({ attemptId }) => attemptId)).size).toBe(1);
  expect(began.filter(({ resumed }) => !resumed)).toHaveLength(1);
});

test('what is not answered counts nothing, and a failed quiz leaves its lesson open', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now, settings: { passPercent: 50 } });
  const { attemptId } = await start(quiz);
  await save(quiz, attemptId, [give(questions[1])]);
  await handIn(quiz, attemptId);
  expect(await resultOf(quiz)).toMatchObject({ score: 3333, passed: false });
  expect(await completions(quiz)).toBe(0);
  const { organizationId } = quiz;
  const rows = await dbOf(quiz).quizAnswer.findMany({ where: { organizationId, attemptId } });
  expect(rows.find(({ questionId }) => questionId === questions[0].id)).toMatchObject({
    state: 'unanswered',
    points: 0,
    answer: null,
  });
});

test('attempts run out, and the policy says which counts', async () => {
  const questions = two();
  const settings = { attempts: 2, grade: 'last' as const };
  const quiz = await createQuizLearner(questions, { now, settings });
  const first = await start(quiz);
  await save(
    quiz,
    first.attemptId,
    questions.map((question) => give(question)),
  );
  await handIn(quiz, first.attemptId);
  const second = await start(quiz, 100);
  expect(second).toMatchObject({ resumed: false });
  await handIn(quiz, second.attemptId, 120);
  expect(await resultOf(quiz)).toMatchObject({ handedIn: 2, score: 0, passed: false });
  expect(await completions(quiz)).toBe(1);
  await expect(start(quiz, 130)).rejects.toMatchObject({ code: 'attempts-used-up' });
});

test('two tabs on one attempt: the older write is refused, and told what stands', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now });
  const { attemptId } = await start(quiz);
  const [, tf] = questions;
  const yes = { kind: 'true-false' as const, value: true };
  const no = { kind: 'true-false' as const, value: false };
  const [kept] = await save(quiz, attemptId, [give(tf, yes, { next: 71 })]);
  expect(kept).toMatchObject({ stored: true, revision: 71 });
  const [older] = await save(quiz, attemptId, [give(tf, no, { next: 88 })], 20);
  expect(older).toMatchObject({ stored: false, revision: 71, answer: yes, savedAt: at(10) });
  const [again] = await save(quiz, attemptId, [give(tf, yes, { next: 71 })], 30);
  expect(again).toMatchObject({ stored: true, savedAt: at(10) });
  const [over] = await save(quiz, attemptId, [give(tf, no, { revision: 71, next: 88 })], 40);
  expect(over).toMatchObject({ stored: true, answer: no, savedAt: at(40) });
});

test('twenty answers at once and a hand-in beside them: nothing acknowledged is lost', async () => {
  const questions = Array.from({ length: 20 }, () => questionOf('true-false', { points: 1 }));
  const quiz = await createQuizLearner(questions, { now });
  const { attemptId } = await start(quiz);
  const writes = questions.map((question) => save(quiz, attemptId, [give(question)]));
  const outcome = await Promise.allSettled([...writes, handIn(quiz, attemptId)]);
  const acknowledged = outcome.slice(0, 20).filter(({ status }) => status === 'fulfilled').length;
  expect((await attemptOf(quiz, attemptId)).points).toBe(acknowledged * 100);
  const [, handedIn] = await evidence(quiz);
  expect(handedIn?.payload.answers).toHaveLength(acknowledged);
});

test('the server keeps the time: answers are taken for five seconds more, then refused', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now, settings: { minutes: 1 } });
  const { attemptId } = await start(quiz);
  await save(quiz, attemptId, [give(questions[0])], 59);
  await save(quiz, attemptId, [give(questions[1])], 64);
  const late = give(questions[1], null, { revision: 1, next: 2 });
  await expect(save(quiz, attemptId, [late], 65)).rejects.toMatchObject({ code: 'attempt-over' });
  await handIn(quiz, attemptId, 3600);
  expect(await attemptOf(quiz, attemptId)).toMatchObject({
    ...{ handedInBy: 'time', handedInAt: at(60), score: 10_000 },
  });
});

test('an attempt left alone is handed in by the job at the end of its time, once, run twice and twice at once', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now, settings: { minutes: 1 } });
  const { attemptId } = await start(quiz);
  await save(quiz, attemptId, [give(questions[0])]);
  const run = (seconds: number) => closeAttempts({ now: at(seconds), dryRun: false });
  await run(64);
  expect(await attemptOf(quiz, attemptId)).toMatchObject({ handedInAt: null });
  await Promise.all([run(65), run(65), run(65)]);
  await run(70);
  expect(await attemptOf(quiz, attemptId)).toMatchObject({
    handedInBy: 'time',
    handedInAt: at(60),
    points: 200,
  });
  const kinds = (await evidence(quiz)).map(({ kind }) => kind);
  expect(kinds).toEqual(['attempt-started', 'attempt-handed-in', 'attempt-marked']);
  await expect(save(quiz, attemptId, [give(questions[1])], 66)).rejects.toMatchObject({
    code: 'attempt-over',
  });
});

test('an attempt whose time is over counts as handed in before another is begun', async () => {
  const quiz = await createQuizLearner(two(), { now, settings: { minutes: 1, attempts: 2 } });
  const first = await start(quiz);
  const second = await start(quiz, 300);
  expect(second.attemptId).not.toBe(first.attemptId);
  expect(await attemptOf(quiz, first.attemptId)).toMatchObject({ handedInBy: 'time', handedInAt: at(60) });
});

test('handing in twice, at once too, counts once', async () => {
  const quiz = await createQuizLearner(two(), { now });
  const { attemptId } = await start(quiz);
  await Promise.all([handIn(quiz, attemptId), handIn(quiz, attemptId), handIn(quiz, attemptId)]);
  expect(await resultOf(quiz)).toMatchObject({ handedIn: 1 });
  expect(await evidence(quiz)).toHaveLength(3);
});

test('strangers and other learners reach no attempt; answers that fit no question are refused', async () => {
  const questions = two();
  const quiz = await createQuizLearner(questions, { now });
  const { attemptId } = await start(quiz);
  const { organizationId } = quiz;
  const other = await createMember({ organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  for (const learner of [other, stranger, quiz.trainer]) {
    const theirs = { ...quiz, learner };
    await expect(start(theirs)).rejects.toMatchObject({ code: 'not-found' });
    await expect(save(theirs, attemptId, [give(questions[0])])).rejects.toMatchObject({ code: 'not-found' });
    await expect(handIn(theirs, attemptId)).rejects.toMatchObject({ code: 'not-found' });
  }
  const wrong = [
    give(questionOf('single')),
    give(questions[0], { kind: 'single', optionId: crypto.randomUUID() }),
    give(questions[0], { kind: 'true-false', value: true }),
  ];
  for (const answer of wrong) {
    await expect(save(quiz, attemptId, [answer])).rejects.toMatchObject({ code: 'answer-unfit' });
  }
  expect(await dbOf(quiz).quizAnswer.count({ where: { organizationId, attemptId } })).toBe(0);
});

test('a file answer names files of one’s own only', async () => {
  const question = questionOf('file');
  const quiz = await createQuizLearner([question], { now });
  const { attemptId } = await start(quiz);
  const answer = { kind: 'file' as const, fileIds: [crypto.randomUUID()] };
  await expect(save(quiz, attemptId, [give(question, answer)])).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
