import { expect, test } from 'vitest';
import type { PathConditions } from '~/domain/courses/path-conditions';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { enrolMembers } from '~/use-cases/learning/enrol-members.server';
import { getLearnerCourse } from '~/use-cases/learning/get-learner-course.server';
import { getLearnerHome } from '~/use-cases/learning/get-learner-home.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { createDraftCourse } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const clock = { now, timeZone: 'Europe/Paris' };

/** A learner of one course of four lessons with these conditions, by the number of the lesson. */
async function follow(conditions: (ids: string[]) => Record<number, PathConditions>, order = 'free') {
  const trainer = await createMember({ role: 'trainer' });
  const { organizationId } = trainer;
  const learner = await createMember({ organizationId, role: 'learner' });
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [2, 2], now });
  const lessonIds = modules.flatMap((module) => module.lessonIds);
  const db = forOrganization(organizationId);
  await db.course.updateMany({ where: { organizationId, id: courseId }, data: { pathOrder: order } });
  for (const [number, one] of Object.entries(conditions(lessonIds))) {
    const id = lessonIds[Number(number)]!;
    await db.lesson.updateMany({ where: { organizationId, id }, data: { conditions: toJson(one) } });
  }
  await publishCourse(trainer, { courseId }, { now });
  const people = { memberIds: [learner.membershipId], groupIds: [] };
  const { enrolments } = await enrolMembers(
    trainer,
    { courseId, ...people, opensOn: null, closesOn: null },
    { now },
  );
  return { organizationId, learner, enrolmentId: enrolments[0]!.id, lessonIds };
}

test('the next step is the first lesson that is not locked; what is locked says why and what is due says when', async () => {
  const { learner, enrolmentId, lessonIds } = await follow((ids) => ({
    0: { requires: [{ kind: 'lesson', lessonId: ids[1]! }] },
    1: { due: { kind: 'day', day: '2026-11-23' } },
    2: { opens: { kind: 'day', day: '2026-12-01' }, due: { kind: 'day', day: '2026-11-20' } },
    3: { due: { kind: 'day', day: '2027-06-01' } },
  }));
  const home = await getLearnerHome(learner, clock);
  expect(home.resume?.next).toMatchObject({ lessonId: lessonIds[1] });
  expect(home.due.map(({ lessonId, locked, due }) => [lessonId, locked, due.state])).toEqual([
    [lessonIds[2], true, 'overdue'],
    [lessonIds[1], false, 'tomorrow'],
  ]);
  const course = await getLearnerCourse(learner, { enrolmentId }, clock);
  expect(course.nextLessonId).toBe(lessonIds[1]);
  expect(course.left).toMatchObject({ open: 2, locked: 2, waiting: 0, opensAt: '2026-11-30T23:00:00.000Z' });
  const lessons = course.modules.flatMap((module) => module.lessons);
  expect(lessons.map(({ due }) => due?.state)).toEqual([undefined, 'tomorrow', 'overdue', 'later']);
  expect(lessons.map(({ locked }) => locked)).toEqual([
    [{ kind: 'lesson', lessonId: lessonIds[1], title: 'Leçon 1.2' }],
    [],
    [{ kind: 'opens', at: '2026-11-30T23:00:00.000Z' }],
    [],
  ]);
  const page = await getLesson(learner, { enrolmentId, lessonId: lessonIds[1]! }, clock);
  expect(page.due).toMatchObject({ state: 'tomorrow', day: '2026-11-23' });
  expect(page.outline[0]?.lessons.map(({ locked }) => locked)).toEqual([true, false]);
});

test('a sequential path leads on as each lesson is done, and a done lesson is no longer due', async () => {
  const { learner, enrolmentId, lessonIds } = await follow(
    () => ({ 0: { due: { kind: 'day', day: '2026-11-22' } } }),
    'sequential',
  );
  for (const [place, lessonId] of lessonIds.entries()) {
    const home = await getLearnerHome(learner, clock);
    expect(home.resume?.next?.lessonId).toBe(lessonId);
    expect(home.due).toHaveLength(place === 0 ? 1 : 0);
    await completeLesson(learner, { enrolmentId, lessonId }, { now });
  }
  expect(await getLearnerHome(learner, clock)).toMatchObject({ resume: null, current: [], due: [] });
});

test('where all that is left awaits marks or a day, nothing is next, and what is waited for is said', async () => {
  const { organizationId, learner, enrolmentId, lessonIds } = await follow(() => ({
    1: { opens: { kind: 'after-enrolment', days: 3 } },
  }));
  for (const place of [2, 3])
    await completeLesson(learner, { enrolmentId, lessonId: lessonIds[place]! }, { now });
  const result = {
    organizationId,
    enrolmentId,
    lessonId: lessonIds[0]!,
    handedIn: 1,
    waiting: true,
    updatedAt: now,
  };
  await forOrganization(organizationId).lessonResult.create({ data: result, select: { lessonId: true } });
  const { resume, current } = await getLearnerHome(learner, clock);
  expect(resume).toBeNull();
  expect(current).toMatchObject([{ next: null, held: { waiting: 1, opensAt: '2026-11-24T23:00:00.000Z' } }]);
  const course = await getLearnerCourse(learner, { enrolmentId }, clock);
  expect(course).toMatchObject({ nextLessonId: null, left: { open: 0, waiting: 1, locked: 1 } });
  expect(course.modules[0]?.lessons[0]).toMatchObject({ waiting: true });
});
