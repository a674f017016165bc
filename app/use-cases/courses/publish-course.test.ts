import { expect, test } from 'vitest';
import { addModule } from '~/use-cases/courses/add-module.server';
import { archiveCourse } from '~/use-cases/courses/archive-course.server';
import { createCourse } from '~/use-cases/courses/create-course.server';
import { getCourse } from '~/use-cases/courses/get-course.server';
import { getPreview } from '~/use-cases/courses/get-preview.server';
import { getPublication } from '~/use-cases/courses/get-publication.server';
import { listCourseVersions } from '~/use-cases/courses/list-course-versions.server';
import { publishCourse } from '~/use-cases/courses/publish-course.server';
import { removeLesson } from '~/use-cases/courses/remove-lesson.server';
import { restoreCourse } from '~/use-cases/courses/restore-course.server';
import { saveLessonContent } from '~/use-cases/courses/save-lesson-content.server';
import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { createDraftCourse, createPublishedCourse, paragraph } from '../../../tests/factories/course';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-02T09:00:00.000Z');
const at = { now };

const versionsOf = (actor: ActorOf<'member'>, courseId: string) => listCourseVersions(actor, { courseId });

test('publishing makes version 1 with the HTML of every lesson and a trace in the audit log', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1, 1] });
  const { versionId, number } = await publishCourse(trainer, { courseId }, at);
  expect(number).toBe(1);
  const lessonId = modules[1]!.lessonIds[0]!;
  const preview = await getPreview(trainer, { courseId, lessonId, versionId });
  expect(preview).toMatchObject({
    number: 1,
    lesson: { minutes: 10, html: '<p>Texte de la leçon 2.1.</p>' },
  });
  expect(await getCourse(trainer, { courseId })).toMatchObject({
    status: 'published',
    changed: false,
    version: { id: versionId, number: 1 },
  });
  const audit = await forOrganization(trainer.organizationId).auditEntry.findMany({
    where: { organizationId: trainer.organizationId },
    select: { action: true, subjectId: true },
  });
  expect(audit).toEqual([{ action: 'course.published', subjectId: courseId }]);
});

test('a version keeps what was published while the working copy goes on', async () => {
  const trainer = await createMember();
  const { courseId, modules, versionId } = await createPublishedCourse(trainer, { lessons: [2] });
  const [kept, removed] = modules[0]!.lessonIds as [string, string];
  await saveLessonContent(
    trainer,
    { courseId, lessonId: kept, revision: 2, content: paragraph('Réécrit.') },
    { now: new Date() },
  );
  await removeLesson(trainer, { courseId, lessonId: removed }, { now: new Date() });
  const before = await getPreview(trainer, { courseId, lessonId: removed, versionId });
  expect(before.lesson?.html).toBe('<p>Texte de la leçon 1.2.</p>');
  expect(before.outline.modules[0]?.lessons).toHaveLength(2);

  const publication = await getPublication(trainer, { courseId });
  expect(publication).toMatchObject({ nextNumber: 2, unchanged: false, minutes: 10 });
  expect(publication.difference).toMatchObject({
    removed: [{ lessonId: removed }],
    changed: [{ lessonId: kept, fields: ['content'] }],
    minutes: -10,
  });
  expect(await publishCourse(trainer, { courseId }, { now: new Date() })).toMatchObject({ number: 2 });
  expect((await versionsOf(trainer, courseId)).map(({ number, current }) => [number, current])).toEqual([
    [2, true],
    [1, false],
  ]);
});

test('a course without a lesson with minutes is refused with the reason', async () => {
  const trainer = await createMember();
  const { id: courseId } = await createCourse(trainer, { title: 'Vide', language: 'fr' }, at);
  await expect(publishCourse(trainer, { courseId }, at)).rejects.toMatchObject({
    code: 'course-not-publishable',
    details: { reasons: ['no-lesson-with-minutes'] },
  });
});

test('what has not changed is not published again', async () => {
  const trainer = await createMember();
  const { courseId } = await createPublishedCourse(trainer);
  expect(await getPublication(trainer, { courseId })).toMatchObject({ unchanged: true });
  await expect(publishCourse(trainer, { courseId }, at)).rejects.toMatchObject({ code: 'course-unchanged' });
  await addModule(trainer, { courseId, title: 'Encore un' }, at);
  await expect(publishCourse(trainer, { courseId }, at)).resolves.toMatchObject({ number: 2 });
});

test('publishing several times at once makes one version', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  const outcomes = await Promise.allSettled(
    Array.from({ length: 6 }, () => publishCourse(trainer, { courseId }, at)),
  );
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'course-unchanged' });
  expect(await versionsOf(trainer, courseId)).toHaveLength(1);
});

test('the same request repeated by a connector is answered with the same version', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  const idempotency = { key: 'POST /courses/publish:1', body: { courseId } };
  const first = await publishCourse(trainer, { courseId }, { now, idempotency });
  expect(await publishCourse(trainer, { courseId }, { now, idempotency })).toEqual(first);
});

test('the Free plan holds one published course, and the refusal names the plan that lifts it', async () => {
  const trainer = await createMember({ plan: 'free' });
  const first = await createPublishedCourse(trainer);
  const second = await createDraftCourse(trainer);
  const refusal = { code: 'course-limit-reached', details: { plan: 'free', limit: 1, liftedBy: 'pro' } };
  await expect(publishCourse(trainer, { courseId: second.courseId }, at)).rejects.toMatchObject(refusal);

  await addModule(trainer, { courseId: first.courseId, title: 'Suite' }, at);
  await expect(publishCourse(trainer, { courseId: first.courseId }, at)).resolves.toMatchObject({
    number: 2,
  });

  await archiveCourse(trainer, { courseId: first.courseId }, at);
  await publishCourse(trainer, { courseId: second.courseId }, at);
  await expect(restoreCourse(trainer, { courseId: first.courseId }, at)).rejects.toMatchObject(refusal);
});

test('two first publications at once do not both fit a plan for one', async () => {
  const trainer = await createMember({ plan: 'free' });
  const courses = await Promise.all([createDraftCourse(trainer), createDraftCourse(trainer)]);
  const outcomes = await Promise.allSettled(
    courses.map(({ courseId }) => publishCourse(trainer, { courseId }, at)),
  );
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
});

test('an image whose file is not of this organization is left out of the published page', async () => {
  const trainer = await createMember();
  const { courseId, modules } = await createDraftCourse(trainer, { lessons: [1] });
  const lessonId = modules[0]!.lessonIds[0]!;
  const image = (fileId: string) => ({ type: 'image' as const, attrs: { fileId, alt: 'x' } });
  const content = {
    type: 'doc' as const,
    content: [image('019aa000-0000-7000-8000-000000000000'), image('not-an-id')],
  };
  await saveLessonContent(trainer, { courseId, lessonId, revision: 2, content }, at);
  const { versionId } = await publishCourse(trainer, { courseId }, at);
  expect((await getPreview(trainer, { courseId, lessonId, versionId })).lesson?.html).toBe('');
});

test('neither learners nor strangers publish, archive or look', async () => {
  const trainer = await createMember();
  const { courseId } = await createDraftCourse(trainer);
  const learner = await createMember({ organizationId: trainer.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  const attempts = (actor: ActorOf<'member'>) => [
    () => publishCourse(actor, { courseId }, at),
    () => archiveCourse(actor, { courseId }, at),
    () => getPublication(actor, { courseId }),
    () => getPreview(actor, { courseId }),
    () => versionsOf(actor, courseId),
  ];
  for (const attempt of attempts(learner))
    await expect(attempt()).rejects.toMatchObject({ code: 'not-allowed' });
  for (const attempt of attempts(stranger))
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});
