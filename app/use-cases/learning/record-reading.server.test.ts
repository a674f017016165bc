import { expect, test } from 'vitest';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getLesson } from '~/use-cases/learning/get-lesson.server';
import { launchLesson } from '~/use-cases/learning/launch-lesson.server';
import { recordReading } from '~/use-cases/learning/record-reading.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createEnrolledLearner, type EnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const enrolledAt = new Date('2026-11-22T08:00:00.000Z');
const now = new Date('2026-11-22T09:00:00.000Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function report(enrolled: EnrolledLearner, values: Partial<Parameters<typeof recordReading>[1]> = {}) {
  const { enrolmentId, lessonIds } = enrolled;
  const stretch = { from: at(-60), to: at(0), clientNow: now, position: 0.5 };
  return { enrolmentId, lessonId: lessonIds[0]!, visitId: createId(), number: 1, ...stretch, ...values };
}

async function readingMs({ organizationId, enrolmentId }: EnrolledLearner): Promise<number> {
  const rows = await forOrganization(organizationId).lessonReading.findMany({
    where: { organizationId, enrolmentId },
  });
  return rows.reduce((total, row) => total + Number(row.readingMs), 0);
}

test('a stretch of reading sent again and again, at once too, counts once', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const beat = report(enrolled);
  await Promise.all(Array.from({ length: 5 }, () => recordReading(enrolled.learner, beat, { now })));
  await recordReading(enrolled.learner, { ...beat, clientNow: at(600) }, { now: at(600) });
  expect(await readingMs(enrolled)).toBe(60_000);
});

test('a browser whose clock is days off is read on our clock', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const skew = -3 * 86_400;
  const beat = report(enrolled, { from: at(skew - 50), to: at(skew), clientNow: at(skew) });
  await recordReading(enrolled.learner, beat, { now });
  const { organizationId, enrolmentId } = enrolled;
  const record = await forOrganization(organizationId).evidenceRecord.findFirstOrThrow({
    where: { organizationId, stream: enrolmentStream(enrolmentId), kind: 'read' },
  });
  expect(record.occurredAt).toEqual(now);
  expect(record.payload).toMatchObject({ from: at(-50).toISOString(), to: now.toISOString() });
});

test('minutes that two tabs report count once, in whatever order they arrive', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const { learner, lessonIds, organizationId } = enrolled;
  const stretches = [
    { from: at(-60), to: at(0), lessonId: lessonIds[0]! },
    { from: at(-90), to: at(-30), lessonId: lessonIds[1]! },
    { from: at(-300), to: at(-240), lessonId: lessonIds[1]! },
    { from: at(-250), to: at(-200), lessonId: lessonIds[0]! },
  ];
  for (const stretch of stretches) await recordReading(learner, report(enrolled, stretch), { now });
  expect(await readingMs(enrolled)).toBe((90 + 100) * 1000);
  expect((await verifyEvidenceChains({ now, organizationId })).broken).toBeNull();
});

test('a stretch of the future, or longer than heartbeats allow, or before the enrolment is refused', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const wrong = [
    { from: at(0), to: at(30) },
    { from: at(-120), to: at(0) },
    { from: at(0), to: at(-10) },
    { from: at(-7300), to: at(-7250) },
  ];
  for (const stretch of wrong) {
    await expect(recordReading(enrolled.learner, report(enrolled, stretch), { now })).rejects.toMatchObject({
      code: 'period-invalid',
    });
  }
  expect(await readingMs(enrolled)).toBe(0);
});

test('what was read while access was open counts when the network brings it after the end', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt, closesOn: '2026-11-22' });
  const later = new Date('2026-11-23T07:00:00.000Z');
  const open = report(enrolled, { clientNow: later });
  await recordReading(enrolled.learner, open, { now: later });
  expect(await readingMs(enrolled)).toBe(60_000);
  const closed = { from: new Date(later.getTime() - 60_000), to: later, clientNow: later };
  await expect(
    recordReading(enrolled.learner, report(enrolled, closed), { now: later }),
  ).rejects.toMatchObject({ code: 'enrolment-closed' });
});

test('nobody reads for somebody else', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const stranger = await createMember({ role: 'learner' });
  for (const actor of [enrolled.trainer, stranger]) {
    await expect(recordReading(actor, report(enrolled), { now })).rejects.toMatchObject({
      code: 'not-found',
    });
  }
});

test('a visit is a launch once, starts the course, and the page resumes where reading stopped', async () => {
  const enrolled = await createEnrolledLearner({ now: enrolledAt });
  const { organizationId, learner, enrolmentId, lessonIds } = enrolled;
  const lessonId = lessonIds[0]!;
  const visitId = createId();
  for (let n = 0; n < 3; n += 1) await launchLesson(learner, { enrolmentId, lessonId, visitId }, { now });
  await recordReading(learner, report(enrolled, { position: 0.42 }), { now });
  const db = forOrganization(organizationId);
  expect(await db.evidenceRecord.count({ where: { organizationId, kind: 'launched' } })).toBe(1);
  const page = await getLesson(learner, { enrolmentId, lessonId }, { now, timeZone: 'Europe/Paris' });
  expect(page).toMatchObject({
    lesson: { position: 0.42, savedAt: null },
    previousId: null,
    nextId: lessonIds[1],
  });
  const key = { organizationId_id: { organizationId, id: enrolmentId } };
  expect(await db.enrolment.findUnique({ where: key })).toMatchObject({
    startedAt: now,
    lastLessonId: lessonId,
  });
});
