import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getProgressMatrix } from '~/use-cases/learning/get-progress-matrix.server';
import { launchLesson } from '~/use-cases/learning/launch-lesson.server';
import { createId } from '~/platform/id.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';
import { countQueries } from '../../../tests/setup/count-queries';

const now = new Date('2026-11-20T09:00:00Z');

test('a matrix says of every learner and lesson where they stand, with the score where there is one', async () => {
  const { trainer, learner, courseId, enrolmentId, organizationId, lessonIds } = await createEnrolledLearner({
    lessons: [2, 1],
    now,
  });
  const [first = '', second = '', third = ''] = lessonIds;
  await completeLesson(learner, { enrolmentId, lessonId: first }, { now });
  await launchLesson(learner, { enrolmentId, lessonId: second, visitId: createId() }, { now });
  await forOrganization(organizationId).lessonResult.create({
    data: { organizationId, enrolmentId, lessonId: third, score: 4200, waiting: true, updatedAt: now },
  });
  const read = () => getProgressMatrix(trainer, { courseId }, { now });
  expect(await countQueries(read)).toBeLessThanOrEqual(5);
  const result = await read();
  expect(result.modules.map(({ lessons }) => lessons.length)).toEqual([2, 1]);
  expect(result.learners).toMatchObject([{ enrolmentId, cells: 'dbw', scores: { 2: 4200 }, percent: 33 }]);
  expect(result.summaries).toMatchObject([
    { done: 1, of: 1 },
    { done: 0, of: 1 },
    { done: 0, score: 4200 },
  ]);
});

test('a matrix is for those who teach there: learners are refused, strangers find nothing', async () => {
  const { learner, courseId } = await createEnrolledLearner({ now });
  const stranger = await createMember({ role: 'trainer' });
  await expect(getProgressMatrix(learner, { courseId }, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(getProgressMatrix(stranger, { courseId }, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
});
