import { expect, test } from 'vitest';
import type { QuizActivity } from '~/domain/assessment/quiz';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { archiveCourse } from '~/use-cases/courses/archive-course.server';
import { copyCourse } from '~/use-cases/courses/copy-course.server';
import { copyLesson } from '~/use-cases/courses/copy-lesson.server';
import { copyModule } from '~/use-cases/courses/copy-module.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { listCourses } from '~/use-cases/courses/list-courses.server';
import { listTemplates } from '~/use-cases/courses/list-templates.server';
import { markTemplate } from '~/use-cases/courses/mark-template.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { updateCourse } from '~/use-cases/courses/update-course.server';
import { updateLessonPath } from '~/use-cases/courses/update-lesson-path.server';
import { updatePathOrder } from '~/use-cases/courses/update-path-order.server';
import { createDraftCourse, paragraph } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';
import { questionOf } from '../../../tests/factories/questions';

const at = { now: new Date('2026-11-02T09:00:00.000Z') };

/** A course whose last lesson waits for the first, with a quiz that a third waits for. */
async function course() {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [2, 1] });
  const [one, two] = modules as [(typeof modules)[number], (typeof modules)[number]];
  const { id: quizId } = await addLesson(
    trainer,
    { courseId, moduleId: two.moduleId, title: 'Quiz', kind: 'quiz', minutes: 5 },
    at,
  );
  const { activity } = await getLesson(trainer, { courseId, lessonId: quizId });
  const items = (['single', 'gaps', 'ordering'] as const).map((kind) => ({
    type: 'own' as const,
    question: questionOf(kind),
  }));
  const quiz = { ...(activity as QuizActivity), items };
  await saveLessonActivity(trainer, { courseId, lessonId: quizId, revision: 1, activity: quiz }, at);
  const [first = '', second = ''] = one.lessonIds;
  const last = two.lessonIds[0]!;
  const rule = { rule: 'time', percent: 70 } as const;
  await updateLessonPath(
    trainer,
    {
      ...{ courseId, lessonId: last, rule },
      conditions: {
        requires: [
          { kind: 'lesson', lessonId: first },
          { kind: 'score', lessonId: quizId, percent: 60 },
        ],
        due: { kind: 'after-enrolment', days: 7 },
      },
    },
    at,
  );
  return { trainer, courseId, one, two, first, second, last, quizId, rule };
}

const questionIds = (activity: unknown) =>
  (activity as QuizActivity).items.flatMap((item) => (item.type === 'own' ? [item.question.id] : []));

test('a copied lesson holds the same, waits for the same in its course and for nothing in another', async () => {
  const { trainer, courseId, one, first, last, rule } = await course();
  const here = await copyLesson(trainer, { courseId, lessonId: last, toModuleId: one.moduleId }, at);
  const copy = await getLesson(trainer, here);
  const original = await getLesson(trainer, { courseId, lessonId: last });
  expect(here.lessonId).not.toBe(last);
  expect(copy).toMatchObject({ title: original.title, minutes: 10, content: original.content, rule });
  expect(copy.conditions).toEqual(original.conditions);
  expect((await getCourse(trainer, { courseId })).outline.modules[0]?.lessons.at(-1)?.id).toBe(here.lessonId);

  const other = await createDraftCourse(trainer, { title: 'Autre', lessons: [1] });
  const there = await copyLesson(
    trainer,
    { courseId, lessonId: last, toModuleId: other.modules[0]!.moduleId },
    at,
  );
  expect(there.courseId).toBe(other.courseId);
  expect((await getLesson(trainer, there)).conditions).toEqual({ due: { kind: 'after-enrolment', days: 7 } });
  expect(first).not.toBe('');
});

test('a copied module keeps what its lessons ask of one another, by the copies', async () => {
  const { trainer, courseId, two, quizId, first } = await course();
  const same = await copyModule(trainer, { courseId, moduleId: two.moduleId, toCourseId: courseId }, at);
  const { outline } = await getCourse(trainer, { courseId });
  const copied = outline.modules.find(({ id }) => id === same.moduleId)!;
  const [lesson, quiz] = copied.lessons;
  expect(quiz?.id).not.toBe(quizId);
  expect(lesson?.conditions?.requires).toEqual([
    { kind: 'lesson', lessonId: first },
    { kind: 'score', lessonId: quiz?.id, percent: 60 },
  ]);
  const other = await createDraftCourse(trainer, { title: 'Autre', lessons: [1] });
  const there = await copyModule(
    trainer,
    { courseId, moduleId: two.moduleId, toCourseId: other.courseId },
    at,
  );
  const elsewhere = await getCourse(trainer, { courseId: other.courseId });
  const module = elsewhere.outline.modules.at(-1);
  expect(module?.id).toBe(there.moduleId);
  expect(module?.lessons[0]?.conditions?.requires).toEqual([
    { kind: 'score', lessonId: module?.lessons[1]?.id, percent: 60 },
  ]);
});

test('a copied course is a draft of its own, its conditions among its own lessons, its quiz with questions of its own', async () => {
  const { trainer, courseId, quizId, first } = await course();
  await updatePathOrder(trainer, { courseId, order: 'free' }, at);
  await updateCourse(
    trainer,
    {
      ...{
        courseId,
        title: 'Lire un bilan',
        language: 'en',
        objectives: 'Lire',
        audience: '',
        evaluation: '',
      },
      ...{ prerequisites: '', pedagogicalAssistance: '', technicalAssistance: '', assistanceHours: 24 },
    },
    at,
  );
  await markTemplate(trainer, { courseId, template: true }, at);
  const { id } = await copyCourse(trainer, { courseId, title: 'Lire un bilan, bis' }, at);
  const [from, copy] = [await getCourse(trainer, { courseId }), await getCourse(trainer, { courseId: id })];
  expect(copy).toMatchObject({
    title: 'Lire un bilan, bis',
    status: 'draft',
    version: null,
    template: false,
  });
  expect(copy.programme).toEqual(from.programme);
  expect(copy.programme.assistanceHours).toBe(24);
  const idsOf = ({ outline }: typeof from) =>
    outline.modules.flatMap((module) => [module.id, ...module.lessons.map((lesson) => lesson.id)]);
  expect(idsOf(copy)).toHaveLength(idsOf(from).length);
  expect(idsOf(copy).filter((known) => idsOf(from).includes(known))).toEqual([]);
  const [copiedFirst] = copy.outline.modules[0]!.lessons;
  const [waiting, quiz] = copy.outline.modules[1]!.lessons;
  expect(waiting?.conditions?.requires).toEqual([
    { kind: 'lesson', lessonId: copiedFirst?.id },
    { kind: 'score', lessonId: quiz?.id, percent: 60 },
  ]);
  const [was, is] = [
    await getLesson(trainer, { courseId, lessonId: quizId }),
    await getLesson(trainer, { courseId: id, lessonId: quiz!.id }),
  ];
  expect(questionIds(is.activity)).toHaveLength(questionIds(was.activity).length);
  expect(questionIds(is.activity).filter((one) => questionIds(was.activity).includes(one))).toEqual([]);
  expect((await getLesson(trainer, { courseId: id, lessonId: copiedFirst!.id })).content).toEqual(
    paragraph('Texte de la leçon 1.1.'),
  );
  expect(first).not.toBe(copiedFirst?.id);
});

test('a course starts from a template while it is one', async () => {
  const { trainer, courseId } = await course();
  const wish = { title: 'Neuve', language: 'en' as const, templateId: courseId };
  await expect(createCourse(trainer, wish, at)).rejects.toMatchObject({ code: 'not-found' });
  await markTemplate(trainer, { courseId, template: true }, at);
  expect(await listTemplates(trainer)).toEqual([{ id: courseId, title: 'Lire un bilan', lessons: 4 }]);
  expect((await listCourses(trainer, { status: 'template' })).items).toMatchObject([
    { id: courseId, template: true },
  ]);
  const { id } = await createCourse(trainer, wish, at);
  const started = await getCourse(trainer, { courseId: id });
  expect(started).toMatchObject({ title: 'Neuve', template: false, programme: { language: 'en' } });
  expect(started.outline.modules.flatMap(({ lessons }) => lessons)).toHaveLength(4);
  await archiveCourse(trainer, { courseId }, at);
  await expect(createCourse(trainer, wish, at)).rejects.toMatchObject({ code: 'not-found' });
  expect(await listTemplates(trainer)).toEqual([]);
});

test('nothing is copied from, or to, another organization', async () => {
  const { trainer, courseId, one, first } = await course();
  await markTemplate(trainer, { courseId, template: true }, at);
  const stranger = await createMember({ role: 'owner' });
  const own = await createDraftCourse(stranger, { lessons: [1] });
  const [mine] = own.modules;
  const attempts = [
    () => copyLesson(stranger, { courseId, lessonId: first, toModuleId: mine!.moduleId }, at),
    () => copyModule(stranger, { courseId, moduleId: one.moduleId, toCourseId: own.courseId }, at),
    () => copyLesson(trainer, { courseId, lessonId: first, toModuleId: mine!.moduleId }, at),
    () => copyModule(trainer, { courseId, moduleId: one.moduleId, toCourseId: own.courseId }, at),
    () => copyCourse(stranger, { courseId, title: 'Prise' }, at),
    () => markTemplate(stranger, { courseId, template: false }, at),
    () => createCourse(stranger, { title: 'Prise', language: 'fr', templateId: courseId }, at),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
  expect((await getCourse(stranger, { courseId: own.courseId })).outline.modules).toHaveLength(1);
});
