import { afterAll, expect, test } from 'vitest';
import type { SubscriptionChange } from '~/use-cases/billing/change-subscription.server';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { createMember } = await import('../../factories/member');
const { changeSubscription } = await import('~/use-cases/billing/change-subscription.server');
const { choosePlan } = await import('~/use-cases/billing/choose-plan.server');
const { quotePlans } = await import('~/use-cases/billing/quote-plans.server');
afterAll(() => fake.stop());

type Life = Awaited<ReturnType<typeof openLife>>;

async function standing(life: Life) {
  const { organizationId } = life;
  return {
    ...{ contract: await life.contract(), events: await life.events(), notices: await life.notices() },
    ...{ invoices: await life.invoices(), attempts: await life.attempts() },
    agenda: await life.database.contractAgenda.findUnique({ where: { organizationId } }),
    log: await life.database.auditEntry.count({ where: { organizationId } }),
  };
}

/** An organization that pays for a plan since an instant. */
async function onPlan(plan: 'pro' | 'business', startsAt: string) {
  const life = await openLife(fake, startsAt);
  await life.pays('pm_card_visa');
  await life.chooses(plan);
  return life;
}

const change = (life: Life, asked: SubscriptionChange, actor = life.owner) =>
  changeSubscription(actor, asked, { now: life.now() });

/** What is refused changes nothing at all. */
async function refuses(life: Life, work: () => Promise<unknown>, refusal: object) {
  const before = await standing(life);
  await expect(work()).rejects.toMatchObject(refusal);
  expect(await standing(life)).toEqual(before);
}
const unchanged = { code: 'contract-unchanged' };

/** The same act twice at once: one is done, the other refused. */
async function once(work: () => Promise<unknown>) {
  const settled = await Promise.allSettled([work(), work()]);
  expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
}

test('a cancellation withdrawn leaves the subscription as it was: billed on its day, once, never purged', async () => {
  const life = await onPlan('pro', '2029-02-05T09:00:00Z');
  await life.until('2029-02-10T09:00:00Z');
  const before = await standing(life);
  await refuses(life, () => change(life, 'keep'), unchanged);
  await once(() => change(life, 'cancel'));
  expect((await life.contract()).endReason).toBe('cancelled');
  await life.until('2029-02-20T09:00:00Z');
  await refuses(life, () => change(life, 'cancel'), unchanged);
  await once(() => change(life, 'keep'));
  await refuses(life, () => change(life, 'keep'), unchanged);
  const kept = await standing(life);
  expect(kept.contract).toEqual(before.contract);
  expect(kept.agenda).toMatchObject({ billAt: before.agenda?.billAt, purgeAt: null });
  expect(kept.invoices).toEqual(before.invoices);
  expect(kept.events.slice(before.events.length).map(({ kind }) => kind)).toEqual([
    ...['cancelled', 'cancellation-withdrawn'],
  ]);
  await life.until('2029-04-06T09:00:00Z');
  expect(await life.state()).toBe('active');
  expect((await life.invoices()).map(({ issuedOn }) => issuedOn.toISOString().slice(0, 10))).toEqual([
    ...['2029-02-05', '2029-03-05', '2029-04-05'],
  ]);
  expect(await life.notices()).not.toContain('ended');
});

test('a cancellation stands once it has taken effect; Test and Free have none', async () => {
  const life = await onPlan('pro', '2029-02-06T09:00:00Z');
  await change(life, 'cancel');
  const end = (await life.contract()).endsAt?.getTime() ?? 0;
  await life.until(new Date(end - 1000));
  expect(await life.state()).toBe('active');
  await life.until(new Date(end));
  await refuses(life, () => change(life, 'keep'), unchanged);
  expect(await life.state()).toBe('ended');
  const trial = await openLife(fake, '2029-02-07T09:00:00Z');
  for (const asked of ['cancel', 'keep', 'stay-on-plan'] as const) {
    await refuses(trial, () => change(trial, asked), unchanged);
  }
});

test('a change of plan withdrawn does not come: the next invoice is of the plan that was kept', async () => {
  const life = await onPlan('business', '2029-03-05T09:00:00Z');
  const before = await standing(life);
  await refuses(life, () => change(life, 'stay-on-plan'), unchanged);
  expect(await life.chooses('pro')).toEqual({ outcome: 'done', how: 'scheduled' });
  expect((await life.contract()).scheduled?.terms.code).toBe('pro');
  await life.until('2029-03-20T09:00:00Z');
  await once(() => change(life, 'stay-on-plan'));
  await refuses(life, () => change(life, 'stay-on-plan'), unchanged);
  expect((await standing(life)).contract).toEqual(before.contract);
  await life.until('2029-04-06T09:00:00Z');
  expect((await life.contract()).plan).toBe('business');
  expect((await life.invoices()).map(({ excludingVat }) => excludingVat)).toEqual([6000, 6000]);
});

test('a change of plan chosen after a cancellation takes that back: the contract goes on with the plan chosen', async () => {
  const life = await onPlan('business', '2029-03-06T09:00:00Z');
  await change(life, 'cancel');
  expect(await life.chooses('pro')).toEqual({ outcome: 'done', how: 'scheduled' });
  await refuses(life, () => change(life, 'keep'), unchanged);
  await life.until('2029-04-07T09:00:00Z');
  expect(await life.state()).toBe('active');
  expect((await life.contract()).plan).toBe('pro');
  // The other way round, the cancellation is the later word.
  await life.chooses('free');
  await change(life, 'cancel');
  await refuses(life, () => change(life, 'stay-on-plan'), unchanged);
  await life.until('2029-05-07T09:00:00Z');
  expect(await life.state()).toBe('ended');
});

test('neither is withdrawn by whoever may not pay; who keeps the books may', async () => {
  const life = await onPlan('business', '2029-03-07T09:00:00Z');
  const { organizationId } = life;
  await life.chooses('pro');
  const trainer = await createMember({ organizationId, role: 'trainer' });
  const notAllowed = { code: 'not-allowed' };
  await refuses(life, () => change(life, 'stay-on-plan', trainer), notAllowed);
  const books = await createMember({ organizationId, role: 'billing' });
  await change(life, 'stay-on-plan', books);
  await change(life, 'cancel', books);
  await refuses(life, () => change(life, 'keep', trainer), notAllowed);
  await change(life, 'keep', books);
  expect(await life.contract()).toMatchObject({ endsAt: null, scheduled: null });
});

test('Free is renewed by one click for twelve months from its end, once, at no cost (P04)', async () => {
  const life = await openLife(fake, '2029-02-01T09:00:00Z');
  expect(await life.chooses('free')).toEqual({ outcome: 'done', how: 'free' });
  await life.until('2030-01-28T09:00:00Z');
  expect(await life.state()).toBe('free');
  const renewed = await Promise.allSettled([
    life.chooses('free'),
    choosePlan(life.owner, { plan: 'free', dueNow: 0 }, { now: new Date(life.now().getTime() + 20) }),
  ]);
  expect(renewed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await life.contract()).endsAt?.toISOString()).toBe('2031-02-01T09:00:00.000Z');
  const already = { code: 'plan-not-available', details: { reason: 'renewed-already' } };
  await refuses(life, () => life.chooses('free'), already);
  await life.until('2030-02-01T09:00:00Z');
  expect(await life.state()).toBe('free');
  expect((await life.notices()).filter((kind) => kind === 'plan-started')).toHaveLength(2);
  expect(await life.notices()).not.toContain('ended');
  expect(await life.chooses('free')).toEqual({ outcome: 'done', how: 'renewal' });
  expect(await life.invoices()).toEqual([]);
  expect(await life.attempts()).toEqual([]);
});

test('nothing but Free is renewed by a click, nor Free by whoever may not, nor once it is over', async () => {
  const choose = (life: Life, plan: 'test' | 'free' | 'pro', actor = life.owner) =>
    choosePlan(actor, { plan, dueNow: 0 }, { now: life.now() });
  const refused = (reason: string) => ({ code: 'plan-not-available', details: { reason } });
  const life = await openLife(fake, '2029-02-02T09:00:00Z');
  await refuses(life, () => choose(life, 'test'), refused('not-offered'));
  await choose(life, 'free');
  const trainer = await createMember({ organizationId: life.organizationId, role: 'trainer' });
  await refuses(life, () => choose(life, 'free', trainer), { code: 'not-allowed' });
  const end = (await life.contract()).endsAt ?? new Date(0);
  await life.until(new Date(end.getTime() - 1));
  const offer = async () =>
    (await quotePlans(life.owner, { now: life.now() })).offers.find(({ terms }) => terms.code === 'free');
  expect(await offer()).toMatchObject({ change: { allowed: true, how: 'renewal' }, dueNow: 0 });
  await life.until(end);
  expect(await offer()).toMatchObject({ change: { allowed: false, reason: 'not-offered' } });
  await refuses(life, () => choose(life, 'free'), refused('not-offered'));
  const pro = await onPlan('pro', '2029-02-03T09:00:00Z');
  await refuses(pro, () => choose(pro, 'pro'), refused('same-plan'));
});
