import { expect, test } from 'vitest';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { addModule } from '~/use-cases/courses/add-module.server';
import { archiveCourse } from '~/use-cases/courses/archive-course.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { listCourses } from '~/use-cases/courses/list-courses.server';
import { moveLesson } from '~/use-cases/courses/move-lesson.server';
import { moveModule } from '~/use-cases/courses/move-module.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { removeModule } from '~/use-cases/courses/remove-module.server';
import { renameModule } from '~/use-cases/courses/rename-module.server';
import { reorderCourse } from '~/use-cases/courses/reorder-course.server';
import { restoreCourse } from '~/use-cases/courses/restore-course.server';
import { updateCourse } from '~/use-cases/courses/update-course.server';
import { updateLessonSettings } from '~/use-cases/courses/update-lesson-settings.server';
import type { ActorOf } from '~/domain/actor';
import { createDraftCourse, createPublishedCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-02T09:00:00.000Z');
const at = { now };

async function shapeOf(actor: ActorOf<'member'>, courseId: string): Promise<string> {
  const { outline } = await getCourse(actor, { courseId });
  return outline.modules
    .map(({ title, lessons }) => `${title}: ${lessons.map((lesson) => lesson.title).join(', ')}`)
    .join(' | ');
}

test('a trainer builds a course whose modules and lessons stay in the order they were added', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer, { lessons: [2, 1] });
  expect(await shapeOf(trainer, courseId)).toBe('Module 1: Leçon 1.1, Leçon 1.2 | Module 2: Leçon 2.1');
  const course = await getCourse(trainer, { courseId });
  expect(course).toMatchObject({ status: 'draft', version: null, changed: false, learners: 0 });
});

test('the programme keeps what was written in each of its fields', async () => {
  const trainer = await createMember();
  const { id: courseId } = await createCourse(trainer, { title: 'Brouillon', language: 'fr' }, at);
  const programme = {
    language: 'en' as const,
    objectives: 'Lire un bilan.\nLe commenter.',
    audience: 'Dirigeants',
    prerequisites: 'Aucun',
    pedagogicalAssistance: 'La formatrice, sous un jour ouvré',
    technicalAssistance: 'Le support, sous quatre heures',
    evaluation: 'Questionnaire final',
  };
  await updateCourse(trainer, { courseId, title: 'Lire un bilan', ...programme }, at);
  expect(await getCourse(trainer, { courseId })).toMatchObject({ title: 'Lire un bilan', programme });
});

test('a lesson moves within its module and into another, and asking twice changes nothing', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [3, 1] });
  const [first, second] = modules;
  const move = { courseId, lessonId: first!.lessonIds[0]!, moduleId: second!.moduleId, position: 1 };
  await moveLesson(trainer, move, at);
  await moveLesson(trainer, move, at);
  expect(await shapeOf(trainer, courseId)).toBe(
    'Module 1: Leçon 1.2, Leçon 1.3 | Module 2: Leçon 2.1, Leçon 1.1',
  );
  await moveLesson(
    trainer,
    { ...move, lessonId: first!.lessonIds[2]!, moduleId: first!.moduleId, position: 0 },
    at,
  );
  expect(await shapeOf(trainer, courseId)).toBe(
    'Module 1: Leçon 1.3, Leçon 1.2 | Module 2: Leçon 2.1, Leçon 1.1',
  );
});

test('order survives removals: places with gaps are set right by the next move', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [5, 0, 0] });
  const [{ moduleId, lessonIds }] = modules as [(typeof modules)[number]];
  await removeLesson(trainer, { courseId, lessonId: lessonIds[1]! }, at);
  await removeModule(trainer, { courseId, moduleId: modules[1]!.moduleId }, at);
  await moveLesson(trainer, { courseId, lessonId: lessonIds[4]!, moduleId, position: 2 }, at);
  await moveModule(trainer, { courseId, moduleId: modules[2]!.moduleId, position: 0 }, at);
  expect(await shapeOf(trainer, courseId)).toBe(
    'Module 3:  | Module 1: Leçon 1.1, Leçon 1.3, Leçon 1.5, Leçon 1.4',
  );
});

test('a drag that did not know of a lesson just added is refused and changes nothing', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [2] });
  const { moduleId, lessonIds } = modules[0]!;
  const seen = { courseId, modules: [{ moduleId, lessonIds: lessonIds.toReversed() }] };
  await addLesson(trainer, { courseId, moduleId, title: 'Ajoutée', kind: 'text', minutes: null }, at);
  await expect(reorderCourse(trainer, seen, at)).rejects.toMatchObject({ code: 'order-mismatch' });
  expect(await shapeOf(trainer, courseId)).toBe('Module 1: Leçon 1.1, Leçon 1.2, Ajoutée');
});

test('a drag puts the whole course in its order', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [2, 1] });
  const [one, two] = modules as [(typeof modules)[number], (typeof modules)[number]];
  const wanted = [
    { moduleId: two.moduleId, lessonIds: [one.lessonIds[1]!, ...two.lessonIds] },
    { moduleId: one.moduleId, lessonIds: [one.lessonIds[0]!] },
  ];
  await reorderCourse(trainer, { courseId, modules: wanted }, at);
  expect(await shapeOf(trainer, courseId)).toBe('Module 2: Leçon 1.2, Leçon 2.1 | Module 1: Leçon 1.1');
});

test('moves at the same time lose no lesson', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [4, 0] });
  const { lessonIds } = modules[0]!;
  await Promise.all(
    lessonIds.map((lessonId, position) =>
      moveLesson(trainer, { courseId, lessonId, moduleId: modules[1]!.moduleId, position }, at),
    ),
  );
  const { outline } = await getCourse(trainer, { courseId });
  expect(outline.modules.map((module) => module.lessons.length)).toEqual([0, 4]);
});

test('titles and durations change; a removed module takes its lessons along', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1, 2] });
  const lessonId = modules[0]!.lessonIds[0]!;
  await updateLessonSettings(trainer, { courseId, lessonId, title: 'Ouvrir', minutes: 25 }, at);
  await renameModule(trainer, { courseId, moduleId: modules[0]!.moduleId, title: 'Débuter' }, at);
  const removed = await removeModule(trainer, { courseId, moduleId: modules[1]!.moduleId }, at);
  expect(removed.lessonsRemoved).toBe(2);
  const { outline } = await getCourse(trainer, { courseId });
  expect(outline.modules).toMatchObject([{ title: 'Débuter', lessons: [{ title: 'Ouvrir', minutes: 25 }] }]);
});

test('an archived course is not changed until it is restored', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  await archiveCourse(trainer, { courseId }, at);
  await archiveCourse(trainer, { courseId }, at);
  await expect(addModule(trainer, { courseId, title: 'Trop tard' }, at)).rejects.toMatchObject({
    code: 'course-archived',
  });
  await restoreCourse(trainer, { courseId }, at);
  await expect(addModule(trainer, { courseId, title: 'À temps' }, at)).resolves.toHaveProperty('id');
});

test('courses are listed by title, searched, filtered and read page by page', async () => {
  const trainer = await createMember();
  for (const title of ['Éthique', 'Achats', 'Droit du travail']) await createDraftCourse(trainer, { title });
  await createPublishedCourse(trainer, { title: 'Bilan' });
  const old = await createDraftCourse(trainer, { title: 'Ancien' });
  await archiveCourse(trainer, { courseId: old.courseId }, at);
  const titles = async (input: Parameters<typeof listCourses>[1]) =>
    (await listCourses(trainer, input)).items.map((course) => course.title);

  const first = await listCourses(trainer, { limit: 3 });
  expect(first.items.map((course) => course.title)).toEqual(['Achats', 'Bilan', 'Droit du travail']);
  const second = await listCourses(trainer, { limit: 3, after: first.next! });
  expect(second).toMatchObject({ items: [{ title: 'Éthique' }], next: null });
  expect(first.items[0]).toMatchObject({ lessons: 3, minutes: 30, learners: 0, status: 'draft' });
  expect(await titles({ search: 'TRAVAIL' })).toEqual(['Droit du travail']);
  expect(await titles({ status: 'published' })).toEqual(['Bilan']);
  expect(await titles({ status: 'archived' })).toEqual(['Ancien']);
  await expect(listCourses(trainer, { after: 'nonsense' })).rejects.toMatchObject({ code: 'cursor-invalid' });
});

test('a learner may not author', async () => {
  const learner = await createMember({ role: 'learner' });
  const wish = { title: 'Non', language: 'fr' as const };
  await expect(createCourse(learner, wish, at)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(listCourses(learner, {})).rejects.toMatchObject({ code: 'not-allowed' });
});

test('to a stranger of another organization the course does not exist', async () => {
  const trainer = await createMember();
  const stranger = await createMember({ role: 'owner' });
  const { courseId, modules } = await createDraftCourse(trainer);
  const { moduleId, lessonIds } = modules[0]!;
  const lessonId = lessonIds[0]!;
  const attempts = [
    () => getCourse(stranger, { courseId }),
    () => addModule(stranger, { courseId, title: 'x' }, at),
    () => renameModule(stranger, { courseId, moduleId, title: 'x' }, at),
    () => removeModule(stranger, { courseId, moduleId }, at),
    () => moveModule(stranger, { courseId, moduleId, position: 0 }, at),
    () => addLesson(stranger, { courseId, moduleId, title: 'x', kind: 'text', minutes: 1 }, at),
    () => moveLesson(stranger, { courseId, lessonId, moduleId, position: 0 }, at),
    () => removeLesson(stranger, { courseId, lessonId }, at),
    () => updateLessonSettings(stranger, { courseId, lessonId, title: 'x', minutes: 1 }, at),
    () => archiveCourse(stranger, { courseId }, at),
    () => restoreCourse(stranger, { courseId }, at),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});

test('a lesson cannot be added to a module of another course', async () => {
  const trainer = await createMember();
  const one = await createDraftCourse(trainer);
  const other = await createDraftCourse(trainer);
  const lesson = { title: 'x', kind: 'text' as const, minutes: 1 };
  const misplaced = { courseId: one.courseId, moduleId: other.modules[0]!.moduleId, ...lesson };
  await expect(addLesson(trainer, misplaced, at)).rejects.toMatchObject({ code: 'not-found' });
});
