import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { addLesson } from '~/use-cases/courses/add-lesson.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { updateLessonSettings } from '~/use-cases/courses/update-lesson-settings.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getEnrolment } from '~/use-cases/learning/get-enrolment.server';
import { moveEnrolmentsToVersion } from '~/use-cases/learning/move-enrolments-to-version.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createEnrolledLearner, type EnrolledLearner } from '../../../tests/factories/enrolment';

const now = new Date('2026-11-22T09:00:00.000Z');

const complete = ({ learner, enrolmentId, lessonIds }: EnrolledLearner, lesson: number) =>
  completeLesson(learner, { enrolmentId, lessonId: lessonIds[lesson]! }, { now });

test('learners stay on the version they started until they are moved', async () => {
  const enrolled = await createEnrolledLearner({ now });
  const { trainer, courseId, enrolmentId, lessonIds } = enrolled;
  await complete(enrolled, 0);
  await updateLessonSettings(
    trainer,
    { courseId, lessonId: lessonIds[0]!, title: 'Plus long', minutes: 25 },
    { now },
  );
  await publishCourse(trainer, { courseId }, { now });
  expect(await getEnrolment(trainer, { enrolmentId })).toMatchObject({ minutesPlanned: 30, minutesDone: 10 });
  expect(await moveEnrolmentsToVersion(trainer, { courseId, which: 'not-started' }, { now })).toMatchObject({
    moved: 0,
  });
  expect(await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now })).toEqual({
    moved: 1,
    queued: 0,
    version: 2,
  });
  expect(await getEnrolment(trainer, { enrolmentId })).toMatchObject({ minutesPlanned: 45, minutesDone: 25 });
  expect(await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now })).toMatchObject({
    moved: 0,
  });
});

test('lessons done stay done where the version still has them, and all figures follow from the evidence', async () => {
  const enrolled = await createEnrolledLearner({ now });
  const { organizationId, trainer, courseId, enrolmentId, lessonIds } = enrolled;
  await complete(enrolled, 0);
  await complete(enrolled, 1);
  const { moduleId } = (await getEnrolment(trainer, { enrolmentId })).lessons[2]!;
  await removeLesson(trainer, { courseId, lessonId: lessonIds[0]! }, { now });
  await addLesson(trainer, { courseId, moduleId, title: 'Ajoutée', kind: 'text', minutes: 7 }, { now });
  await publishCourse(trainer, { courseId }, { now });
  await moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now });
  const sheet = await getEnrolment(trainer, { enrolmentId });
  expect(sheet).toMatchObject({ status: 'in-progress', minutesPlanned: 27, minutesDone: 10 });
  expect(sheet.lessons.map(({ status }) => status)).toEqual(['completed', 'not-started', 'not-started']);
  expect((await verifyEvidenceChains({ now, organizationId })).broken).toBeNull();
});

test('who has done all that the new version asks has completed the course', async () => {
  const enrolled = await createEnrolledLearner({ now });
  const { organizationId, trainer, courseId, enrolmentId, lessonIds } = enrolled;
  await complete(enrolled, 0);
  await complete(enrolled, 1);
  await removeLesson(trainer, { courseId, lessonId: lessonIds[2]! }, { now });
  await publishCourse(trainer, { courseId }, { now });
  const both = [1, 2].map(() => moveEnrolmentsToVersion(trainer, { courseId, which: 'all' }, { now }));
  const moved = (await Promise.all(both)).reduce((total, result) => total + result.moved, 0);
  expect(moved).toBe(1);
  expect(await getEnrolment(trainer, { enrolmentId })).toMatchObject({
    status: 'completed',
    minutesPlanned: 20,
  });
  const certificates = await forOrganization(organizationId).certificate.findMany({
    where: { organizationId },
  });
  expect(certificates).toMatchObject([{ statement: { minutes: 20, course: { version: 2 } } }]);
  expect((await verifyEvidenceChains({ now, organizationId })).broken).toBeNull();
});
