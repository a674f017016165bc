import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../../tests/setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../../tests/setup/contract-life');
const { createMember } = await import('../../../tests/factories/member');
const { getBilling } = await import('~/use-cases/billing/get-billing.server');
const { payOverdue } = await import('~/use-cases/billing/pay-overdue.server');
const { quotePlans } = await import('~/use-cases/billing/quote-plans.server');
const { quoteSeats } = await import('~/use-cases/billing/quote-seats.server');
afterAll(() => fake.stop());

test('the next invoice shown is the one that is issued, and the price shown is what registering adds to it', async () => {
  const life = await openLife(fake, '2026-11-03T08:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.registers(9);
  await life.until('2026-11-20T10:00:00Z');
  const before = await getBilling(life.owner, { add: 7 }, { now: life.now() });
  expect(before).toMatchObject({ state: 'active', paidSeats: 10, usage: { registeredUsers: 10 } });
  expect(before.period).toEqual({ from: '2026-11-03', to: '2026-12-03' });
  // 7 × 6.00 × 13 / 30 until 3 December, 7 × 6.00 for the month that follows.
  expect(before.price).toMatchObject({
    adjustment: { seats: 7, days: 13, excludingVat: 1820 },
    monthlyAfter: 10200,
  });
  const added = (before.price?.nextInvoice?.excludingVat ?? 0) - (before.price?.nextInvoice?.before ?? 0);
  expect(added).toBe(6020);
  await life.registers(7);
  const after = await getBilling(life.owner, { add: 1 }, { now: life.now() });
  expect(after.paidSeats).toBe(17);
  expect(after.next?.totals.excludingVat).toBe((before.next?.totals.excludingVat ?? 0) + added);
  expect(after.days.at(0)).toEqual({ day: '2026-11-03', registered: 10, paid: 10 });
  expect(after.days.at(-1)).toEqual({ day: '2026-11-20', registered: 17, paid: 17 });
  await life.until('2026-12-03T09:00:00Z');
  const [, issued] = await life.invoices();
  expect(issued?.includingVat).toBe(after.next?.totals.includingVat);
  expect(issued?.excludingVat).toBe(after.next?.totals.excludingVat);
}, 60_000);

test('a trial pays nothing, tells how many places are left, and which plan holds more', async () => {
  const life = await openLife(fake, '2027-01-10T08:00:00Z');
  const few = await quoteSeats(life.owner, { add: 9 }, { now: life.now() });
  expect(few).toMatchObject({ unit: 'none', next: null, limit: 10, registered: 1, liftedBy: null });
  const many = await quoteSeats(life.owner, { add: 40 }, { now: life.now() });
  expect(many.liftedBy).toBe('business');
  expect(await getBilling(life.owner, { add: 1 }, { now: life.now() })).toMatchObject({
    ...{ plan: 'test', next: null, paidSeats: null, owed: [] },
    purgeAt: new Date('2027-01-25T08:00:00Z'),
  });
}, 60_000);

test('everything overdue is paid by one click, and reopens the contract', async () => {
  const life = await openLife(fake, '2027-01-10T08:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.until('2027-02-05T08:00:00Z');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-02-28T08:00:00Z');
  const suspended = await getBilling(life.owner, { add: 1 }, { now: life.now() });
  expect(suspended).toMatchObject({ state: 'suspended', price: null, next: null });
  const priced = await quoteSeats(life.owner, { add: 1 }, { now: life.now() });
  expect(priced.blocked).toBe(true);
  expect(suspended.owed.filter(({ overdue }) => overdue).length).toBe(2);
  const refused = await payOverdue(life.owner, { now: life.now() });
  expect(refused).toMatchObject({ outcome: 'refused', paid: 0 });
  expect(await life.state()).toBe('suspended');
  await life.pays('pm_card_visa');
  expect(await payOverdue(life.owner, { now: life.now() })).toMatchObject({ outcome: 'paid', paid: 2 });
  expect(await life.state()).toBe('active');
  await expect(payOverdue(life.owner, { now: life.now() })).rejects.toThrow('nothing-to-pay');
}, 60_000);

test('trainers and learners see neither contract nor plans', async () => {
  const now = new Date();
  for (const role of ['trainer', 'learner'] as const) {
    const member = await createMember({ role });
    await expect(getBilling(member, { add: 1 }, { now })).rejects.toThrow('not-allowed');
    await expect(quotePlans(member, { now })).rejects.toThrow('not-allowed');
    await expect(payOverdue(member, { now })).rejects.toThrow('not-allowed');
  }
});

test('a change to come is counted as the plan that follows counts; an order that waits for its bank is told', async () => {
  const life = await openLife(fake, '2027-03-01T08:00:00Z');
  await life.pays('pm_card_authenticationRequired');
  await life.chooses('business');
  const waiting = await getBilling(life.owner, { add: 1 }, { now: life.now() });
  expect(waiting).toMatchObject({ plan: 'test', monthlyUnit: 'none', openOrder: { plan: 'business' } });
  const changing = await openLife(fake, '2027-03-02T08:00:00Z');
  await changing.pays('pm_card_visa');
  await changing.chooses('business');
  await changing.chooses('pro');
  expect(await getBilling(changing.owner, { add: 1 }, { now: changing.now() })).toMatchObject({
    ...{ plan: 'business', openOrder: null, scheduled: { plan: 'pro' } },
    ...{ monthly: 4900, monthlyUnit: 'flat' },
  });
}, 60_000);

test('Free that was renewed says until when it now is, and that another term is for later', async () => {
  const life = await openLife(fake, '2027-04-01T08:00:00Z');
  await life.chooses('free');
  await life.until('2027-06-01T08:00:00Z');
  await life.chooses('free');
  expect(await getBilling(life.owner, { add: 1 }, { now: life.now() })).toMatchObject({
    ...{ state: 'free', renewable: false, renewed: true, endsAt: new Date('2029-04-01T08:00:00Z') },
  });
  const { organizationId } = life;
  const told = await life.database.notice.findFirstOrThrow({
    where: { organizationId, kind: 'plan-started' },
    orderBy: { sentAt: 'desc' },
  });
  expect(told.values).toMatchObject({
    context: 'renewed',
    instants: { endsAt: '2029-04-01T08:00:00.000Z' },
  });
}, 60_000);
