import { expect, test } from 'vitest';
import type { PreTestResult } from '~/domain/attendance/pre-test';
import { getEquipment } from '~/use-cases/attendance/get-equipment.server';
import { getLastPreTest } from '~/use-cases/attendance/get-last-pre-test.server';
import { listPreTests } from '~/use-cases/attendance/list-pre-tests.server';
import { recordPreTest } from '~/use-cases/attendance/record-pre-test.server';
import { createMember } from '../../../tests/factories/member';
import { createSession } from '../../../tests/factories/session';

const fine: PreTestResult = {
  ...{ browser: 'passed', camera: 'passed', microphone: 'passed', speakers: 'passed' },
  ...{ network: 'warned', connection: 'passed', down: 12, up: 3.5, delayMs: 40 },
};
const day = (n: number) => new Date(Date.UTC(2026, 10, n, 9));

test('the last test counts; without a camera one may take part, without a microphone not', async () => {
  const { trainer, learners } = await createSession({ learners: 3 });
  const [one, two] = learners;
  const take = (actor: typeof trainer, result: PreTestResult, now: Date) =>
    recordPreTest(actor, result, { now, device: 'Firefox, Linux' });
  expect(await take(one!.actor, { ...fine, microphone: 'failed' }, day(20))).toEqual({ passed: false });
  expect(await take(one!.actor, { ...fine, camera: 'failed' }, day(21))).toEqual({ passed: true });
  await take(two!.actor, { ...fine, connection: 'failed' }, day(20));
  const { last } = await getEquipment(one!.actor);
  expect(last).toMatchObject({
    takenAt: day(21),
    passed: true,
    device: 'Firefox, Linux',
    result: { down: 12 },
  });
  const membershipIds = learners.map(({ actor }) => actor.membershipId);
  const listed = await listPreTests(trainer, { membershipIds });
  expect(listed).toHaveLength(2);
  expect(listed).toContainEqual({ membershipId: one!.actor.membershipId, takenAt: day(21), passed: true });
  expect(listed).toContainEqual({ membershipId: two!.actor.membershipId, takenAt: day(20), passed: false });
});

test('learners do not read the tests of others, nor do other organizations', async () => {
  const { learners } = await createSession();
  const membershipIds = learners.map(({ actor }) => actor.membershipId);
  await recordPreTest(learners[0]!.actor, fine, { now: day(20), device: '' });
  await expect(listPreTests(learners[1]!.actor, { membershipIds })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(await listPreTests(await createMember({ role: 'owner' }), { membershipIds })).toEqual([]);
  expect((await getEquipment(learners[1]!.actor)).last).toBeNull();
  expect(await getLastPreTest(learners[1]!.actor)).toBeNull();
});
