import { describe, expect, test } from 'vitest';
import { listBanksInput, listQuestionsInput } from '~/domain/assessment/bank-inputs';
import { defaultQuizActivity, type QuizActivity } from '~/domain/assessment/quiz';
import { createId } from '~/platform/id.server';
import { archiveBank } from '~/use-cases/assessment/archive-bank.server';
import { archiveQuestion } from '~/use-cases/assessment/archive-question.server';
import { copyQuestion } from '~/use-cases/assessment/copy-question.server';
import { createBank } from '~/use-cases/assessment/create-bank.server';
import { getBankFacts } from '~/use-cases/assessment/get-bank-facts.server';
import { getBank } from '~/use-cases/assessment/get-bank.server';
import { getQuestion } from '~/use-cases/assessment/get-question.server';
import { listBanks } from '~/use-cases/assessment/list-banks.server';
import { saveQuestion } from '~/use-cases/assessment/save-question.server';
import { updateBank } from '~/use-cases/assessment/update-bank.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { createFilledBank } from '../../../tests/factories/bank';
import { createDraftCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';

const now = new Date('2026-11-23T09:00:00.000Z');
const list = (query: object = {}) => listQuestionsInput.parse(query);

async function bankOf(...tags: string[][]) {
  const trainer = await createMember();
  const questions = tags.map((each, at) =>
    questionOf(at % 2 ? 'number' : 'single', { tags: each, prompt: `Question ${at + 1} ?` }),
  );
  return { trainer, questions, ...(await createFilledBank(trainer, questions, { now })) };
}

describe('a bank', () => {
  test('lists its questions as they were written, its tags and how often each is borne', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva', 'facile'], ['tva'], []);
    const bank = await getBank(trainer, { bankId, ...list() });
    expect(bank).toMatchObject({ title: 'TVA', archived: false, questions: 3, next: null, uses: [] });
    expect(bank.items.map((item) => item.id)).toEqual(questions.map((question) => question.id));
    expect(bank.tags).toEqual([
      { tag: 'tva', questions: 2 },
      { tag: 'facile', questions: 1 },
    ]);
  });

  test('is narrowed by words, tag and kind, and read page by page', async () => {
    const { trainer, bankId } = await bankOf(['tva', 'facile'], ['tva'], []);
    const prompts = async (query: object) =>
      (await getBank(trainer, { bankId, ...list(query) })).items.map((item) => item.prompt);
    expect(await prompts({ search: 'QUESTION 2' })).toEqual(['Question 2 ?']);
    expect(await prompts({ tag: 'TVA' })).toEqual(['Question 1 ?', 'Question 2 ?']);
    expect(await prompts({ kind: 'number' })).toEqual(['Question 2 ?']);
    const first = await getBank(trainer, { bankId, ...list({ limit: 2 }) });
    expect(await prompts({ limit: 2, after: first.next })).toEqual(['Question 3 ?']);
  });

  test('tells of each question which quizzes may ask it: those that name it, and draws whose tags it bears', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva', 'facile'], ['tva'], []);
    const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1], now });
    const { moduleId } = modules[0]!;
    const quiz = async (title: string, item: QuizActivity['items'][number]) => {
      const lesson = { courseId, moduleId, title, kind: 'quiz' as const, minutes: 5 };
      const { id: lessonId } = await addLesson(trainer, lesson, { now });
      const activity = { ...defaultQuizActivity, items: [item] };
      await saveLessonActivity(trainer, { courseId, lessonId, revision: 1, activity }, { now });
    };
    await quiz('Nommée', { type: 'bank', bankId, questionId: questions[2]!.id });
    await quiz('Tirage', { type: 'draw', id: createId(), bankId, tags: ['facile'], count: 1 });
    const uses = await Promise.all(
      questions.map(async ({ id }) =>
        (await getQuestion(trainer, { bankId, questionId: id })).uses.map(({ lessonTitle }) => lessonTitle),
      ),
    );
    expect(uses).toEqual([['Tirage'], [], ['Nommée']]);
  });

  test('is renamed, put away and taken back; while it is away nothing in it changes', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva']);
    await updateBank(trainer, { bankId, title: 'TVA 2026', description: 'Taux et cas.' });
    await archiveBank(trainer, { bankId, archived: true }, { now });
    await archiveBank(trainer, { bankId, archived: true }, { now });
    expect((await listBanks(trainer, listBanksInput.parse({}))).items).toEqual([]);
    const away = await listBanks(trainer, listBanksInput.parse({ status: 'archived' }));
    expect(away.items).toMatchObject([{ title: 'TVA 2026', questions: 1, archived: true }]);
    const refused = { code: 'bank-archived' };
    const question = { ...questions[0]!, points: 5 };
    await expect(saveQuestion(trainer, { bankId, revision: 1, question }, { now })).rejects.toMatchObject(
      refused,
    );
    await expect(updateBank(trainer, { bankId, title: 'Non', description: '' })).rejects.toMatchObject(
      refused,
    );
    await archiveBank(trainer, { bankId, archived: false }, { now });
    await saveQuestion(trainer, { bankId, revision: 1, question }, { now });
  });

  test('is offered whole to whoever puts a quiz together', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva'], []);
    const { bankId: other } = await createBank(trainer, { title: 'Autre', description: '' }, { now });
    await archiveQuestion(trainer, { bankId, questionId: questions[1]!.id, archived: true }, { now });
    const offer = await getBankFacts(trainer, { bankIds: [bankId] });
    expect(offer.banks).toEqual([
      { id: other, title: 'Autre' },
      { id: bankId, title: 'TVA' },
    ]);
    expect(offer.facts).toMatchObject([
      { id: bankId, archived: false, questions: [{ archived: false, tags: ['tva'] }, { archived: true }] },
    ]);
  });
});

describe('a question', () => {
  test('is kept once, however often it is sent', async () => {
    const { trainer, bankId } = await bankOf();
    const save = { bankId, revision: 0, question: questionOf('gaps') };
    const answers = await Promise.all(Array.from({ length: 4 }, () => saveQuestion(trainer, save, { now })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await getBank(trainer, { bankId, ...list() })).questions).toBe(1);
    const kept = await getQuestion(trainer, { bankId, questionId: save.question.id });
    expect(kept).toMatchObject({ question: save.question, revision: 1, archived: false });
  });

  test('of two authors who began from the same one, the second is told who saved and when', async () => {
    const { trainer, bankId, questions } = await bankOf([]);
    const { organizationId } = trainer;
    const other = await createMember({ organizationId, firstName: 'Denis', lastName: 'Deux' });
    const [mine, theirs] = [2, 3].map((points) => ({ ...questions[0]!, points }));
    await saveQuestion(other, { bankId, revision: 1, question: theirs! }, { now });
    await expect(
      saveQuestion(trainer, { bankId, revision: 1, question: mine! }, { now }),
    ).rejects.toMatchObject({
      code: 'edit-conflict',
      details: { by: 'Denis Deux', savedAt: now.toISOString() },
    });
    const kept = await getQuestion(trainer, { bankId, questionId: mine!.id });
    expect(kept).toMatchObject({ revision: 2, question: { points: 3 } });
    await saveQuestion(trainer, { bankId, revision: 2, question: mine! }, { now });
  });

  test('is copied with an id of its own, into another bank too', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva']);
    const { bankId: other } = await createBank(trainer, { title: 'Autre', description: '' }, { now });
    const questionId = questions[0]!.id;
    const here = await copyQuestion(trainer, { bankId, questionId }, { now });
    const there = await copyQuestion(trainer, { bankId, questionId, toBankId: other }, { now });
    expect(new Set([questionId, here.questionId, there.questionId]).size).toBe(3);
    const copy = await getQuestion(trainer, { bankId: other, questionId: there.questionId });
    expect(copy.question).toEqual({ ...questions[0]!, id: there.questionId });
  });

  test('that is put away is no longer among those to choose from', async () => {
    const { trainer, bankId, questions } = await bankOf(['tva'], ['tva']);
    const away = { bankId, questionId: questions[0]!.id, archived: true };
    await archiveQuestion(trainer, away, { now });
    await archiveQuestion(trainer, away, { now });
    const bank = await getBank(trainer, { bankId, ...list() });
    expect(bank).toMatchObject({ questions: 1, tags: [{ tag: 'tva', questions: 1 }] });
    const archived = await getBank(trainer, { bankId, ...list({ status: 'archived' }) });
    expect(archived.items.map((item) => item.id)).toEqual([questions[0]!.id]);
  });
});

test('learners may nothing, and strangers are told nothing', async () => {
  const { trainer, bankId, questions } = await bankOf(['tva']);
  const questionId = questions[0]!.id;
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  const tries = (actor: typeof trainer) => [
    () => getBank(actor, { bankId, ...list() }),
    () => getQuestion(actor, { bankId, questionId }),
    () => getQuestion(actor, { bankId, questionId: null }),
    () => updateBank(actor, { bankId, title: 'Non', description: '' }),
    () => archiveBank(actor, { bankId, archived: true }, { now }),
    () => archiveQuestion(actor, { bankId, questionId, archived: true }, { now }),
    () => copyQuestion(actor, { bankId, questionId }, { now }),
    () => saveQuestion(actor, { bankId, revision: 0, question: questionOf('file') }, { now }),
    () => saveQuestion(actor, { bankId, revision: 1, question: questions[0]! }, { now }),
  ];
  for (const attempt of tries(learner))
    await expect(attempt()).rejects.toMatchObject({ code: 'not-allowed' });
  for (const attempt of tries(stranger)) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  await expect(createBank(learner, { title: 'Non', description: '' }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect((await listBanks(stranger, listBanksInput.parse({}))).items).toEqual([]);
  expect((await getBankFacts(stranger, { bankIds: [bankId] })).facts).toEqual([]);
  expect(await getBank(trainer, { bankId, ...list() })).toMatchObject({ title: 'TVA', questions: 1 });
});
