import { expect, test } from 'vitest';
import { attestCompletion } from '~/use-cases/learning/attest-completion.server';
import { getEvidence } from '~/use-cases/learning/get-evidence.server';
import { createEnrolledLearner } from '../../../tests/factories/enrolment';
import { createMember } from '../../../tests/factories/member';

const enrolledAt = new Date('2026-11-22T09:00:00.500Z');
const now = new Date('2026-11-25T09:00:00.000Z');
const context = { now, source: 'api:ERP' as const };

test('a completion attested by a connected system counts when it happened, and its evidence says who said so', async () => {
  const { trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now: enrolledAt });
  const occurredAt = new Date('2026-11-24T10:00:00.000Z');
  const sheet = await attestCompletion(
    trainer,
    { enrolmentId, lessonId: lessonIds[0]!, occurredAt },
    context,
  );
  expect(sheet).toMatchObject({
    status: 'in-progress',
    minutesDone: 10,
    startedAt: occurredAt.toISOString(),
  });
  const { items } = await getEvidence(learner, { enrolmentId, lessonId: lessonIds[0]! });
  expect(items).toMatchObject([
    {
      kind: 'lesson-completed',
      source: 'api:ERP',
      occurredAt: occurredAt.toISOString(),
      recordedAt: now.toISOString(),
    },
  ]);
});

test('attested in any order, the course ends with the latest lesson', async () => {
  const { trainer, enrolmentId, lessonIds } = await createEnrolledLearner({ now: enrolledAt });
  const days = ['2026-11-24', '2026-11-25', '2026-11-23'];
  let sheet;
  for (const [index, day] of days.entries()) {
    const occurredAt = new Date(`${day}T08:00:00.000Z`);
    sheet = await attestCompletion(
      trainer,
      { enrolmentId, lessonId: lessonIds[index]!, occurredAt },
      context,
    );
  }
  expect(sheet).toMatchObject({ status: 'completed', completedAt: '2026-11-25T08:00:00.000Z' });
});

test('attesting again, with the same key or another, adds nothing', async () => {
  const { trainer, enrolmentId, lessonIds } = await createEnrolledLearner({ now: enrolledAt });
  const input = { enrolmentId, lessonId: lessonIds[0]!, occurredAt: now };
  const attempts = ['1', '1', '2', '3'].map((key) =>
    attestCompletion(trainer, input, { ...context, idempotency: { key, body: input } }),
  );
  const settled = await Promise.allSettled(attempts);
  expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
  const { items } = await getEvidence(trainer, { enrolmentId });
  expect(items.filter(({ kind }) => kind === 'lesson-completed')).toHaveLength(1);
});

test('nothing is attested before the enrolment, in the future, or by those who may not', async () => {
  const { trainer, learner, enrolmentId, lessonIds } = await createEnrolledLearner({ now: enrolledAt });
  const attest = (actor: typeof trainer, instant: string) =>
    attestCompletion(actor, { enrolmentId, lessonId: lessonIds[0]!, occurredAt: new Date(instant) }, context);
  await expect(attest(trainer, '2026-11-22T08:59:59.999Z')).rejects.toMatchObject({ code: 'period-invalid' });
  await expect(attest(trainer, '2026-11-25T09:01:00.001Z')).rejects.toMatchObject({ code: 'period-invalid' });
  await expect(attest(learner, '2026-11-24T09:00:00.000Z')).rejects.toMatchObject({ code: 'not-allowed' });
  const stranger = await createMember({ role: 'owner' });
  await expect(attest(stranger, '2026-11-24T09:00:00.000Z')).rejects.toMatchObject({ code: 'not-found' });
  const sheet = await attest(trainer, '2026-11-22T09:00:00.000Z');
  expect(sheet.minutesDone).toBe(10);
});
