import { expect, test } from 'vitest';
import { defaultQuizActivity, type QuizActivity } from '~/domain/assessment/quiz';
import { publishedActivityOf } from '~/domain/courses/activities';
import { forOrganization } from '~/platform/tenancy.server';
import { archiveBank } from '~/use-cases/assessment/archive-bank.server';
import { getBank } from '~/use-cases/assessment/get-bank.server';
import { saveQuestion } from '~/use-cases/assessment/save-question.server';
import { listQuestionsInput } from '~/domain/assessment/bank-inputs';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { createFilledBank } from '../../../tests/factories/bank';
import { createDraftCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';

const now = new Date('2026-11-23T09:00:00.000Z');

async function courseWithQuiz() {
  const trainer = await createMember();
  const questions = [questionOf('single', { tags: ['tva'] }), questionOf('number'), questionOf('gaps')];
  const { bankId } = await createFilledBank(trainer, questions, { now });
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1], now });
  const lesson = { courseId, moduleId: modules[0]!.moduleId, title: 'Quiz', minutes: 10 };
  const { id: lessonId } = await addLesson(trainer, { ...lesson, kind: 'quiz' }, { now });
  const own = questionOf('true-false');
  const activity: QuizActivity = {
    ...defaultQuizActivity,
    items: [
      { type: 'own', question: own },
      { type: 'bank', bankId, questionId: questions[0]!.id },
      { type: 'draw', id: crypto.randomUUID(), bankId, tags: [], count: 2 },
    ],
  };
  const save = (revision: number, items: QuizActivity['items']) =>
    saveLessonActivity(trainer, { courseId, lessonId, revision, activity: { ...activity, items } }, { now });
  return { trainer, questions, bankId, courseId, lessonId, own, activity, save };
}

async function published({ trainer, courseId, lessonId }: Awaited<ReturnType<typeof courseWithQuiz>>) {
  const { organizationId } = trainer;
  const { versionId } = await publishCourse(trainer, { courseId }, { now });
  const lesson = await forOrganization(organizationId).courseVersionLesson.findFirstOrThrow({
    where: { organizationId, versionId, lessonId },
    select: { activity: true },
  });
  return publishedActivityOf('quiz', lesson.activity);
}

test('a version keeps the questions of banks as they were when it was published', async () => {
  const course = await courseWithQuiz();
  const { trainer, bankId, questions, own, activity, save } = course;
  await save(1, activity.items);
  const first = await published(course);
  expect(first.items).toEqual([
    { type: 'one', question: own },
    { type: 'one', question: questions[0] },
    { type: 'draw', count: 2, pool: expect.arrayContaining([questions[1], questions[2]]) },
  ]);
  expect(first).toMatchObject({ passPercent: activity.passPercent, review: activity.review });

  const changed = { ...questions[0]!, prompt: 'Autre énoncé ?' };
  await saveQuestion(trainer, { bankId, revision: 1, question: changed }, { now });
  const second = await published(course);
  expect(second.items[1]).toEqual({ type: 'one', question: changed });
  const bank = await getBank(trainer, { bankId, ...listQuestionsInput.parse({}) });
  expect(bank.uses).toMatchObject([{ lessonTitle: 'Quiz', lessonId: course.lessonId }]);
});

test('a quiz that cannot be drawn is not published, whatever it lacks', async () => {
  const course = await courseWithQuiz();
  const { trainer, bankId, courseId, activity, save } = course;
  const refused = { code: 'course-not-publishable' };
  await expect(publishCourse(trainer, { courseId }, { now })).rejects.toMatchObject(refused);
  const draw = { type: 'draw' as const, id: crypto.randomUUID(), bankId, tags: [], count: 4 };
  await save(1, [draw]);
  await expect(publishCourse(trainer, { courseId }, { now })).rejects.toMatchObject(refused);
  await save(2, activity.items);
  await archiveBank(trainer, { bankId, archived: true }, { now });
  await expect(publishCourse(trainer, { courseId }, { now })).rejects.toMatchObject(refused);
  await archiveBank(trainer, { bankId, archived: false }, { now });
  await published(course);
});
