import { afterAll, afterEach, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { changeSubscription } = await import('~/use-cases/billing/change-subscription.server');
afterEach(() => fake.setFaults({ mode: 'ok' }));
afterAll(() => fake.stop());

const days = (moments: readonly { createdAt: Date }[]) =>
  moments.map(({ createdAt }) => createdAt.toISOString().slice(0, 10));

test('a Test is warned at 7 days, 3 days and 48 hours, ends to the second, and is purged a day later', async () => {
  const life = await openLife(fake, '2028-02-20T10:30:00Z');
  expect(await life.state()).toBe('test');
  await life.until('2028-03-05T10:29:59Z');
  expect(await life.state()).toBe('test');
  expect((await life.notices()).filter((kind) => kind === 'end-warning')).toHaveLength(3);
  await life.until('2028-03-05T10:30:00Z');
  expect(await life.state()).toBe('ended');
  expect(await life.notices()).toContain('ended');
  const { organizationId } = life;
  const agenda = await life.database.contractAgenda.findUniqueOrThrow({ where: { organizationId } });
  expect(agenda.purgeAt?.toISOString()).toBe('2028-03-06T10:30:00.000Z');
  await life.pays('pm_card_visa');
  expect(await life.chooses('pro')).toEqual({ outcome: 'done', how: 'purchase' });
  expect(await life.state()).toBe('active');
  await life.until('2028-03-20T10:00:00Z');
  const after = await life.database.contractAgenda.findUniqueOrThrow({ where: { organizationId } });
  expect(after.purgeAt).toBeNull();
});

test('a debit that fails after five days is tried again two days after it was known, never beside another', async () => {
  const life = await openLife(fake, '2028-03-01T09:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('pro');
  await life.pays('pm_sepaDebit_failedDelayed_fr');
  await life.until('2028-04-01T08:00:00Z');
  expect(await life.state()).toBe('active'); // pending is no failure
  await life.until('2028-04-30T08:00:00Z');
  const tries = (await life.attempts()).filter(({ cause }) => cause === 'scheduled');
  expect(tries.length).toBeGreaterThan(1);
  for (const [index, { createdAt }] of tries.entries()) {
    const before = tries[index - 1];
    if (!before) continue;
    expect(before.status).toBe('failed');
    const known = before.resolvedAt?.getTime() ?? Number.POSITIVE_INFINITY;
    expect(createdAt.getTime() - known).toBeGreaterThanOrEqual(86_400_000);
  }
  expect(['past-due', 'suspended']).toContain(await life.state());
}, 60_000);

test('Business to Pro waits for the billing date and its limits; what rose until then is still invoiced', async () => {
  const life = await openLife(fake, '2028-05-10T09:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.until('2028-05-10T10:00:00Z');
  const people = await life.registers(14);
  expect(await life.chooses('pro')).toEqual({ outcome: 'done', how: 'scheduled' });
  await life.registers(12); // more than Pro holds, after it was chosen
  await life.until('2028-06-11T09:00:00Z');
  expect((await life.contract()).plan).toBe('business');
  expect(await life.notices()).toContain('change-refused');
  await life.archives(people.slice(0, 6));
  expect(await life.chooses('pro')).toEqual({ outcome: 'done', how: 'scheduled' });
  await life.until('2028-07-11T09:00:00Z');
  expect((await life.contract()).plan).toBe('pro');
  const last = (await life.invoices()).at(-1);
  expect(last?.excludingVat).toBe(4900);
}, 60_000);

test('a cancellation keeps the paid period, invoices its last rises, and leaves thirty days', async () => {
  const life = await openLife(fake, '2028-08-31T09:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.until('2028-09-15T09:00:00Z');
  await life.registers(11);
  await changeSubscription(life.owner, 'cancel', { now: life.now() });
  await life.until('2028-09-29T20:00:00Z');
  expect(await life.state()).toBe('active');
  await life.until('2028-09-30T09:00:00Z');
  expect(await life.state()).toBe('ended');
  const lines = await life.lines();
  expect(lines.filter(({ key }) => key.startsWith('advance'))).toHaveLength(1);
  expect(
    lines.filter(({ key }) => key.startsWith('adjustment')).map(({ excludingVat }) => excludingVat),
  ).toEqual([600]);
  const { organizationId } = life;
  const agenda = await life.database.contractAgenda.findUniqueOrThrow({ where: { organizationId } });
  expect(agenda.purgeAt?.toISOString().slice(0, 10)).toBe('2028-10-29');
  await life.until('2028-10-15T09:00:00Z');
  expect(await life.invoices()).toHaveLength(2);
}, 60_000);

test('a vendor that is down delays a debit and loses none; one that loses its answers is not asked to pay twice', async () => {
  const life = await openLife(fake, '2029-01-10T09:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('pro');
  fake.setFaults({ mode: 'down' });
  await life.until('2029-02-09T23:10:00Z');
  expect((await life.collections()).map(({ status }) => status).sort()).toEqual(['paid', 'processing']);
  fake.setFaults({ mode: 'answers-lost' });
  await life.until('2029-02-09T23:20:00Z');
  fake.setFaults({ mode: 'ok' });
  await life.until('2029-02-10T09:00:00Z');
  expect(new Set((await life.collections()).map(({ status }) => status))).toEqual(new Set(['paid']));
  const paid = await life.attempts();
  expect(days(paid)).toEqual(['2029-01-10', '2029-02-09']);
  expect(paid.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
  const charged = await life.database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM sandbox.stripe_object
    WHERE "kind" = 'payment_intent' AND "data"->'metadata'->>'organizationId' = ${life.organizationId}`;
  expect(charged[0]?.count).toBe(2);
}, 120_000);
