import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import type { PathConditions } from '~/domain/courses/path-conditions';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { changeLessonKind } from '~/use-cases/courses/change-lesson-kind.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { getLesson } from '~/use-cases/courses/get-lesson.server';
import { getPublication } from '~/use-cases/courses/get-publication.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { removeModule } from '~/use-cases/courses/remove-module.server';
import { saveLessonActivity } from '~/use-cases/courses/save-lesson-activity.server';
import { updateLessonPath } from '~/use-cases/courses/update-lesson-path.server';
import { updateModulePath } from '~/use-cases/courses/update-module-path.server';
import { updatePathOrder } from '~/use-cases/courses/update-path-order.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const at = { now: new Date('2026-11-02T09:00:00.000Z') };
const confirm = { rule: 'confirm' } as const;

async function course() {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [2, 1] });
  const [one, two] = modules as [(typeof modules)[number], (typeof modules)[number]];
  const [first, second] = one.lessonIds as [string, string];
  const third = two.lessonIds[0]!;
  const path = (lessonId: string, conditions: PathConditions, actor: ActorOf<'member'> = trainer) =>
    updateLessonPath(actor, { courseId, lessonId, rule: confirm, conditions }, at);
  return { trainer, courseId, moduleIds: [one.moduleId, two.moduleId] as const, first, second, third, path };
}

const requires = (lessonId: string): PathConditions => ({ requires: [{ kind: 'lesson', lessonId }] });

test('a rule and conditions are kept, and the outline says them', async () => {
  const { trainer, courseId, moduleIds, first, second } = await course();
  const conditions: PathConditions = {
    ...requires(first),
    opens: { kind: 'day', day: '2026-12-01' },
    due: { kind: 'after-enrolment', days: 14 },
  };
  const rule = { rule: 'time', percent: 60 } as const;
  await updateLessonPath(trainer, { courseId, lessonId: second, rule, conditions }, at);
  await updateModulePath(trainer, { courseId, moduleId: moduleIds[1], conditions: requires(second) }, at);
  await updatePathOrder(trainer, { courseId, order: 'sequential' }, at);
  const { outline } = await getCourse(trainer, { courseId });
  expect(outline.order).toBe('sequential');
  expect(outline.modules[0]?.lessons[1]).toMatchObject({ rule, conditions });
  expect(outline.modules[0]?.lessons[0]).not.toHaveProperty('conditions');
  expect(outline.modules[1]?.conditions).toEqual(requires(second));
  expect(await getLesson(trainer, { courseId, lessonId: second })).toMatchObject({ rule, conditions });
});

test('who would wait for one another is refused by name, and nothing is changed', async () => {
  const { trainer, courseId, moduleIds, first, third, path } = await course();
  await path(third, requires(first));
  await expect(path(first, requires(third))).rejects.toMatchObject({
    code: 'conditions-circle',
    details: { titles: expect.arrayContaining(['Leçon 1.1', 'Leçon 2.1']) },
  });
  await expect(path(first, requires(first))).rejects.toMatchObject({ code: 'conditions-circle' });
  const own = { requires: [{ kind: 'module' as const, moduleId: moduleIds[0] }] };
  await expect(path(first, own)).rejects.toMatchObject({ code: 'conditions-circle' });
  await expect(
    updateModulePath(trainer, { courseId, moduleId: moduleIds[0], conditions: requires(third) }, at),
  ).rejects.toMatchObject({ code: 'conditions-circle' });
  expect((await getLesson(trainer, { courseId, lessonId: first })).conditions).toEqual({});
});

test('one after the other, a lesson cannot wait for a later one', async () => {
  const { trainer, courseId, first, third, path } = await course();
  await path(first, requires(third));
  await expect(updatePathOrder(trainer, { courseId, order: 'sequential' }, at)).rejects.toMatchObject({
    code: 'conditions-circle',
  });
  expect((await getCourse(trainer, { courseId })).outline.order).toBe('free');
});

test('a score of what has none, what is unknown, and a rule of another kind are refused', async () => {
  const { trainer, courseId, first, second, path } = await course();
  const score = { kind: 'score' as const, lessonId: first, percent: 50 };
  await expect(path(second, { requires: [score] })).rejects.toMatchObject({ code: 'conditions-impossible' });
  const gone = '0199c0de-0000-7000-8000-000000000001';
  await expect(path(second, requires(gone))).rejects.toMatchObject({ code: 'conditions-impossible' });
  const passed = { courseId, lessonId: first, rule: { rule: 'passed' as const }, conditions: {} };
  await expect(updateLessonPath(trainer, passed, at)).rejects.toMatchObject({ code: 'rule-not-of-kind' });
});

test('two authors who make a circle at the same time: one of them is told', async () => {
  const { first, second, path } = await course();
  const both = await Promise.allSettled([path(first, requires(second)), path(second, requires(first))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what others wait for is removed only with their conditions', async () => {
  const { trainer, courseId, moduleIds, first, second, third, path } = await course();
  await path(third, { ...requires(first), due: { kind: 'day', day: '2026-12-01' } });
  await path(second, { requires: [{ kind: 'module', moduleId: moduleIds[1] }] });
  await expect(removeLesson(trainer, { courseId, lessonId: first }, at)).rejects.toMatchObject({
    code: 'lesson-required',
    details: { titles: ['Leçon 2.1'] },
  });
  await removeLesson(trainer, { courseId, lessonId: first, detach: true }, at);
  expect((await getLesson(trainer, { courseId, lessonId: third })).conditions).toEqual({
    due: { kind: 'day', day: '2026-12-01' },
  });
  const module = { courseId, moduleId: moduleIds[1] };
  await expect(removeModule(trainer, module, at)).rejects.toMatchObject({ code: 'lesson-required' });
  await removeModule(trainer, { ...module, detach: true }, at);
  expect((await getLesson(trainer, { courseId, lessonId: second })).conditions).toEqual({});
});

test('only an empty lesson changes its kind', async () => {
  const { trainer, courseId, moduleIds, first } = await course();
  const fresh = { courseId, moduleId: moduleIds[0], title: 'Quiz', minutes: 5 };
  const { id: lessonId } = await addLesson(trainer, { ...fresh, kind: 'video' }, at);
  await changeLessonKind(trainer, { courseId, lessonId, kind: 'link' }, at);
  await changeLessonKind(trainer, { courseId, lessonId, kind: 'link' }, at);
  const lesson = await getLesson(trainer, { courseId, lessonId });
  expect(lesson).toMatchObject({ kind: 'link', activity: { url: '' } });
  const activity = { url: 'https://example.org' };
  const save = { courseId, lessonId, revision: lesson.activityRevision, activity };
  await saveLessonActivity(trainer, save, at);
  for (const id of [lessonId, first]) {
    await expect(
      changeLessonKind(trainer, { courseId, lessonId: id, kind: 'quiz' }, at),
    ).rejects.toMatchObject({ code: 'lesson-not-empty' });
  }
});

test('the publication names each lesson that is not complete and what it lacks', async () => {
  const { trainer, courseId, moduleIds } = await course();
  const lesson = { courseId, moduleId: moduleIds[0], minutes: 5 };
  const { id: quiz } = await addLesson(trainer, { ...lesson, title: 'Quiz', kind: 'quiz' }, at);
  const { id: video } = await addLesson(trainer, { ...lesson, title: 'Film', kind: 'video' }, at);
  const { decision } = await getPublication(trainer, { courseId });
  expect(decision).toMatchObject({ allowed: false, reasons: ['lesson-incomplete'] });
  expect(decision.allowed ? [] : decision.lessons).toEqual(
    expect.arrayContaining([
      { lessonId: quiz, problem: 'no-question' },
      { lessonId: video, problem: 'media-missing' },
    ]),
  );
});

test('strangers, learners and archived courses get no further', async () => {
  const { courseId, moduleIds, first, path } = await course();
  const stranger = await createMember({ role: 'owner' });
  const learner = await createMember({ role: 'learner' });
  for (const [actor, code] of [
    [stranger, 'not-found'],
    [learner, 'not-allowed'],
  ] as const) {
    const attempts = [
      () => path(first, {}, actor),
      () => updateModulePath(actor, { courseId, moduleId: moduleIds[0], conditions: {} }, at),
      () => updatePathOrder(actor, { courseId, order: 'free' }, at),
      () => changeLessonKind(actor, { courseId, lessonId: first, kind: 'quiz' }, at),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code });
  }
});
