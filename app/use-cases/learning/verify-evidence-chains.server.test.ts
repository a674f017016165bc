import { expect, test } from 'vitest';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { database } from '~/platform/database.server';
import { completeLesson } from '~/use-cases/learning/complete-lesson.server';
import { verifyEvidenceChains } from '~/use-cases/learning/verify-evidence-chains.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';

const now = new Date('2026-11-22T09:00:00.000Z');

async function withTwoLessonsDone() {
  const enrolled = await createEnrolledLearner({ now });
  for (const lessonId of enrolled.lessonIds.slice(0, 2)) {
    await completeLesson(enrolled.learner, { enrolmentId: enrolled.enrolmentId, lessonId }, { now });
  }
  return { ...enrolled, stream: enrolmentStream(enrolled.enrolmentId) };
}

/** What somebody with the database in hand could do: triggers and foreign keys do not hold them. */
async function tamper(statement: string, ...values: unknown[]): Promise<void> {
  await database.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`);
    expect(await tx.$executeRawUnsafe(statement, ...values)).toBe(1);
  });
}

test('untouched evidence holds, and every figure follows from it', async () => {
  const { organizationId } = await withTwoLessonsDone();
  expect(await verifyEvidenceChains({ now, organizationId })).toEqual({
    streams: 1,
    records: 3,
    broken: null,
  });
});

test('a record altered in the database is found and named', async () => {
  const { organizationId, stream } = await withTwoLessonsDone();
  const change = `UPDATE "EvidenceRecord" SET "payload" = jsonb_set("payload", '{minutes}', '600') WHERE "organizationId" = $1::uuid AND "stream" = $2 AND "sequence" = 2`;
  await tamper(change, organizationId, stream);
  const { broken } = await verifyEvidenceChains({ now, organizationId });
  expect(broken).toEqual({ organizationId, stream, sequence: 2, problem: 'content-changed' });
});

test('a record removed, in the middle or at the end, is found and named', async () => {
  for (const [sequence, problem] of [
    [2, 'sequence-gap'],
    [3, 'end-missing'],
  ] as const) {
    const { organizationId, stream } = await withTwoLessonsDone();
    const removal = `DELETE FROM "EvidenceRecord" WHERE "organizationId" = $1::uuid AND "stream" = $2 AND "sequence" = $3`;
    await tamper(removal, organizationId, stream, sequence);
    const { broken } = await verifyEvidenceChains({ now, organizationId });
    expect(broken).toMatchObject({ stream, sequence: 3, problem });
  }
});

test('minutes changed beside the evidence are found, with what the evidence says', async () => {
  const { organizationId, enrolmentId, stream } = await withTwoLessonsDone();
  const change = `UPDATE "Enrolment" SET "minutesDone" = 25 WHERE "organizationId" = $1::uuid AND "id" = $2::uuid`;
  await tamper(change, organizationId, enrolmentId);
  const { broken } = await verifyEvidenceChains({ now, organizationId });
  expect(broken).toMatchObject({
    stream,
    problem: 'figure-differs',
    difference: { figure: 'minutes-done', stored: 25, evidence: 20 },
  });
});

test('a completion that no record proves is found', async () => {
  const { organizationId, enrolmentId, lessonIds, stream } = await withTwoLessonsDone();
  const invention = `INSERT INTO "LessonCompletion" SELECT "organizationId", "enrolmentId", $3::uuid, "minutes", "occurredAt", "recordedAt", "evidenceId" FROM "LessonCompletion" WHERE "organizationId" = $1::uuid AND "enrolmentId" = $2::uuid LIMIT 1`;
  await tamper(invention, organizationId, enrolmentId, lessonIds[2]!);
  const { broken } = await verifyEvidenceChains({ now, organizationId });
  expect(broken).toMatchObject({
    stream,
    problem: 'figure-differs',
    difference: { figure: 'lesson-completion', lessonId: lessonIds[2], evidence: null },
  });
});

test('a whole chain that is gone is missed', async () => {
  const { organizationId, stream } = await withTwoLessonsDone();
  await tamper(
    `DELETE FROM "EvidenceStream" WHERE "organizationId" = $1::uuid AND "stream" = $2`,
    organizationId,
    stream,
  );
  const { broken } = await verifyEvidenceChains({ now, organizationId });
  expect(broken).toMatchObject({ stream, problem: 'figure-differs', difference: { stored: 2, evidence: 0 } });
});
