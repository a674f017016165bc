import { expect, test } from 'vitest';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { getEnrolment } from '~/use-cases/learning/get-enrolment.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { withdrawEnrolment } from '~/use-cases/learning/withdraw-enrolment.server';
import { createEnrolledLearner, type EnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');

function evidenceOf({ organizationId, enrolmentId }: EnrolledLearner, kind: string) {
  const where = { organizationId, stream: enrolmentStream(enrolmentId), kind };
  return forOrganization(organizationId).evidenceRecord.findMany({ where });
}

function emailsOf({ organizationId }: EnrolledLearner, template: string) {
  return forAccounts().outboxMessage.findMany({
    where: { organizationId, payload: { path: ['template'], equals: template } },
  });
}

test('a lesson marked done counts its minutes, and says when it was saved', async () => {
  const enrolled = await createEnrolledLearner({ now });
  const { learner, enrolmentId, lessonIds } = enrolled;
  const saved = await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  expect(saved).toEqual({ recordedAt: now, counted: true, courseCompleted: false });
  expect(await getEnrolment(learner, { enrolmentId })).toMatchObject({
    status: 'in-progress',
    minutesPlanned: 30,
    minutesDone: 10,
    progress: 33,
    lessons: [{ status: 'completed', completedAt: now.toISOString() }, { status: 'not-started' }, {}],
  });
});

test('twenty tabs that complete one lesson at once count it once', async () => {
  const enrolled = await createEnrolledLearner({ now });
  const { learner, enrolmentId, lessonIds } = enrolled;
  const lessonId = lessonIds[0]!;
  const saved = await Promise.all(
    Array.from({ length: 20 }, () => completeLesson(learner, { enrolmentId, lessonId }, { now })),
  );
  expect(saved.filter(({ counted }) => counted)).toHaveLength(1);
  expect(await evidenceOf(enrolled, 'lesson-completed')).toHaveLength(1);
  expect(await getEnrolment(learner, { enrolmentId })).toMatchObject({ minutesDone: 10 });
});

test('a retry answers with the moment the lesson was saved first', async () => {
  const { learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const input = { enrolmentId, lessonId: lessonIds[0]! };
  await completeLesson(learner, input, { now });
  const again = await completeLesson(learner, input, { now: new Date('2026-11-22T10:00:00.000Z') });
  expect(again).toEqual({ recordedAt: now, counted: false, courseCompleted: false });
});

test('two tabs that finish the last two lessons finish the course once: one certificate, one e-mail', async () => {
  const enrolled = await createEnrolledLearner({ lessons: [1, 2], now });
  const { organizationId, learner, enrolmentId, lessonIds } = enrolled;
  await completeLesson(learner, { enrolmentId, lessonId: lessonIds[0]! }, { now });
  const last = lessonIds.slice(1).flatMap((lessonId) => [lessonId, lessonId, lessonId]);
  await Promise.all(last.map((lessonId) => completeLesson(learner, { enrolmentId, lessonId }, { now })));
  const db = forOrganization(organizationId);
  const certificates = await db.certificate.findMany({ where: { organizationId } });
  expect(certificates).toHaveLength(1);
  expect(certificates[0]?.statement).toMatchObject({ minutes: 30, lessons: 3, completedOn: '2026-11-22' });
  expect(await forAccounts().certificateCode.count({ where: { organizationId } })).toBe(1);
  expect(await evidenceOf(enrolled, 'course-completed')).toHaveLength(1);
  expect(await emailsOf(enrolled, 'course-completed')).toHaveLength(1);
  expect(await getEnrolment(learner, { enrolmentId })).toMatchObject({ status: 'completed', progress: 100 });
  expect((await verifyEvidenceChains({ now, organizationId })).broken).toBeNull();
});

test('a lesson of another course is refused', async () => {
  const { learner, enrolmentId } = await createEnrolledLearner({ now });
  const other = await createEnrolledLearner({ now });
  await expect(
    completeLesson(learner, { enrolmentId, lessonId: other.lessonIds[0]! }, { now }),
  ).rejects.toMatchObject({ code: 'lesson-not-in-course' });
});

test('nobody completes a lesson in somebody else’s place, be it their trainer', async () => {
  const { learner, trainer, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const colleague = await createMember({ organizationId: learner.organizationId, role: 'learner' });
  const stranger = await createMember({ role: 'owner' });
  for (const actor of [trainer, colleague, stranger]) {
    await expect(
      completeLesson(actor, { enrolmentId, lessonId: lessonIds[0]! }, { now }),
    ).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('lessons count only on the days of access, in the organization’s time zone, both days included', async () => {
  const days = { opensOn: '2026-11-23', closesOn: '2026-11-24' };
  const { learner, enrolmentId, lessonIds } = await createEnrolledLearner({ ...days, now });
  const at = (instant: string, lesson: number) =>
    completeLesson(learner, { enrolmentId, lessonId: lessonIds[lesson]! }, { now: new Date(instant) });
  await expect(at('2026-11-22T22:59:59.999Z', 0)).rejects.toMatchObject({ code: 'enrolment-not-open' });
  expect((await at('2026-11-22T23:00:00.000Z', 0)).counted).toBe(true);
  expect((await at('2026-11-24T22:59:59.999Z', 1)).counted).toBe(true);
  await expect(at('2026-11-24T23:00:00.000Z', 2)).rejects.toMatchObject({ code: 'enrolment-closed' });
});

test('an archived member and one withdrawn cannot go on', async () => {
  const { organizationId, trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now });
  const input = { enrolmentId, lessonId: lessonIds[0]! };
  const key = { organizationId_id: { organizationId, id: learner.membershipId } };
  const db = forOrganization(organizationId);
  await db.membership.update({ where: key, data: { status: 'archived' } });
  await expect(completeLesson(learner, input, { now })).rejects.toMatchObject({ code: 'member-archived' });
  await db.membership.update({ where: key, data: { status: 'active' } });
  await withdrawEnrolment(trainer, { enrolmentId }, { now });
  await expect(completeLesson(learner, input, { now })).rejects.toMatchObject({
    code: 'enrolment-withdrawn',
  });
});
