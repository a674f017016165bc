import { expect, test } from 'vitest';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { moveEnrolmentsToVersion } from '~/use-cases/learning/move-enrolments-to-version.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';

const now = new Date('2026-11-22T09:00:00.000Z');
const reading = { now, timeZone: 'Europe/Paris' };

test('a lesson removed while somebody reads it stays theirs until they are moved, and is then said to be gone', async () => {
  const { trainer, learner, courseId, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const [removed = '', kept = ''] = lessonIds;
  const read = (lessonId: string) => getLesson(learner, { enrolmentId, lessonId }, reading);
  const before = await read(removed);
  await removeLesson(trainer, { courseId, lessonId: removed }, { now });
  await publishCourse(trainer, { courseId }, { now });
  expect(await read(removed)).toEqual(before);
  await completeLesson(learner, { enrolmentId, lessonId: removed }, { now });
  expect((await read(removed)).lesson.savedAt).toBe(now.toISOString());

  await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now });
  await expect(read(removed)).rejects.toMatchObject({ code: 'lesson-not-in-course' });
  expect((await read(kept)).outline.flatMap(({ lessons }) => lessons.map(({ id }) => id))).toEqual(
    lessonIds.slice(1),
  );
});
