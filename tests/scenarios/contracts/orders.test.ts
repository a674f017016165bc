import { afterAll, afterEach, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { createMember } = await import('../../factories/member');
const { routeArgs } = await import('../../factories/route-args');
const { readFlash } = await import('~/http/flash.server');
const { setBusinessNow } = await import('~/platform/clock.server');
const { inTransaction } = await import('~/platform/transaction.server');
const { forOrganization } = await import('~/platform/tenancy.server');
const { applyPayment } = await import('~/records/billing/apply-payment.server');
const { lockContract } = await import('~/records/lifecycle/read-contract.server');
const { action: cancelAction } = await import('~/routes/manage/billing/cancel-order');
const { createOperator } = await import('../../factories/operator');
const { cancelOrder } = await import('~/use-cases/billing/cancel-order.server');
const { finishOrder } = await import('~/use-cases/billing/finish-order.server');
const { closeFormalNotice } = await import('~/use-cases/lifecycle/close-formal-notice.server');
const { openFormalNotice } = await import('~/use-cases/lifecycle/open-formal-notice.server');
const { recordFormalLetter } = await import('~/use-cases/lifecycle/record-formal-letter.server');
const { quotePlans } = await import('~/use-cases/billing/quote-plans.server');
afterEach(() => fake.setFaults({ mode: 'ok' }));
afterAll(() => fake.stop());

type Life = Awaited<ReturnType<typeof openLife>>;

const minutes = (count: number) => count * 60_000;
const strangerToAll = '01890000-0000-7000-8000-000000000000';

/** All that an order may change, and what the vendor holds of the organization's money. */
async function standing(life: Life) {
  const { organizationId } = life;
  const money = await life.database.$queryRaw<{ cents: number }[]>`
    SELECT coalesce(sum(("data"->>'amount_received')::int), 0)::int AS "cents" FROM sandbox.stripe_object
    WHERE "kind" = 'payment_intent' AND "data"->'metadata'->>'organizationId' = ${organizationId}`;
  return {
    ...{ contract: await life.contract(), events: await life.events(), notices: await life.notices() },
    ...{ invoices: await life.invoices(), attempts: await life.attempts(), cents: money[0]?.cents },
    orders: await life.database.planOrder.findMany({ where: { organizationId } }),
  };
}

/** An order of Pro whose buyer was sent to their bank, and has not answered. */
async function openOrder(startsAt: string, testId = 'pm_card_authenticationRequired') {
  const life = await openLife(fake, startsAt);
  await life.pays(testId);
  const before = await standing(life);
  const chosen = await life.chooses('pro');
  if (chosen.outcome !== 'confirm') throw new Error(`not to be confirmed: ${chosen.outcome}`);
  const { organizationId } = life;
  const { id: orderId } = await life.database.planOrder.findFirstOrThrow({ where: { organizationId } });
  const now = () => ({ now: life.now() });
  return {
    ...{ life, before, orderId, confirmAt: chosen.url },
    answersBank: (outcome: 'complete' | 'fail') =>
      fetch(chosen.url, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' }),
    finish: (actor = life.owner) => finishOrder(actor, { orderId }, now()),
    cancel: (actor = life.owner) => cancelOrder(actor, { orderId }, now()),
  };
}

test('an order given up charges nothing and changes nothing, its bank page is dead, and another can be made', async () => {
  const { life, before, finish, cancel, answersBank, confirmAt } = await openOrder('2029-01-08T09:00:00Z');
  expect(await finish()).toMatchObject({ status: 'open', payment: 'requires-action', confirmAt });
  const waiting = await quotePlans(life.owner, { now: life.now() });
  expect(waiting.openOrder?.plan).toBe('pro');
  await expect(life.chooses('business')).rejects.toMatchObject({ code: 'payment-under-way' });
  expect(await cancel()).toBe('lapsed');
  await answersBank('complete');
  expect(await finish()).toMatchObject({ status: 'lapsed', payment: 'canceled', confirmAt: null });
  const { contract, events, notices, invoices, cents } = await standing(life);
  expect({ contract, events, notices, invoices, cents }).toEqual({
    ...{ contract: before.contract, events: before.events, notices: before.notices },
    ...{ invoices: [], cents: 0 },
  });
  await life.pays('pm_card_visa');
  expect(await life.chooses('business')).toEqual({ outcome: 'done', how: 'purchase' });
  expect((await life.contract()).plan).toBe('business');
});

test('a confirmation that came before the order was given up wins: it is paid and carried out, once', async () => {
  const { life, cancel, finish, answersBank } = await openOrder('2029-01-09T09:00:00Z');
  await answersBank('complete');
  expect(await cancel()).toBe('applied');
  const applied = await standing(life);
  expect(applied).toMatchObject({ contract: { plan: 'pro' }, cents: 5880 });
  expect(applied.invoices.map(({ includingVat }) => includingVat)).toEqual([5880]);
  expect(await cancel()).toBe('applied');
  expect(await finish()).toMatchObject({ status: 'applied', payment: 'succeeded' });
  await life.work();
  expect(await standing(life)).toEqual(applied);
  expect((await life.collections()).map(({ status }) => status)).toEqual(['paid']);
});

test('given up twice at once, while its buyer looks: once, and it stays so', async () => {
  const { life, before, cancel, finish } = await openOrder('2029-01-10T09:00:00Z');
  const given = await Promise.all([finish(), cancel(), finish(), cancel(), finish()]);
  expect([given[1], given[3]]).toEqual(['lapsed', 'lapsed']);
  const after = await standing(life);
  expect(after.contract).toEqual(before.contract);
  expect(after.attempts.map(({ status }) => status)).toEqual(['canceled']);
  expect(await cancel()).toBe('lapsed');
  await life.until('2029-01-12T09:00:00Z');
  expect((await standing(life)).orders).toEqual(after.orders);
});

test('what the vendor said before an order was given up, told after it, changes nothing', async () => {
  const { life, cancel } = await openOrder('2029-01-10T12:00:00Z');
  await cancel();
  const { organizationId } = life;
  const after = await standing(life);
  for (const { id: attemptId, vendorId } of after.attempts) {
    for (const status of ['requires-action', 'processing', 'failed', 'canceled'] as const) {
      await inTransaction(forOrganization(organizationId), async (tx) => {
        const told = { id: vendorId, status, failure: null };
        await applyPayment(tx, await lockContract(tx, organizationId), attemptId, told, life.now());
      });
    }
  }
  expect(await standing(life)).toEqual(after);
});

test('the button tells what became of the order: nothing debited, or that it was carried out', async () => {
  const press = async ({ life, orderId }: Awaited<ReturnType<typeof openOrder>>) => {
    await setBusinessNow(life.now());
    const request = new Request('http://localhost:3000/', { method: 'POST' });
    const { headers } = await cancelAction(routeArgs(request, life.owner, { orderId }));
    const back = { Cookie: headers.get('Set-Cookie') ?? '', 'Accept-Language': 'fr' };
    const { flash } = readFlash(new Request(request, { headers: back }));
    return { to: headers.get('Location'), told: flash?.text ?? null };
  };
  const given = await openOrder('2029-01-10T13:00:00Z');
  expect(await press(given)).toEqual({
    to: '/manage/billing/plans',
    told: 'La commande est abandonnée. Rien n’a été débité.',
  });
  const paid = await openOrder('2029-01-10T14:00:00Z');
  await paid.answersBank('complete');
  expect(await press(paid)).toEqual({ to: `/manage/billing/orders/${paid.orderId}`, told: null });
  expect((await paid.life.contract()).plan).toBe('pro');
});

test('back from the bank, looked at by many at once, an order is carried out once without any webhook', async () => {
  const { life, finish, answersBank } = await openOrder('2029-01-11T09:00:00Z');
  await answersBank('complete');
  const seen = await Promise.all([finish(), finish(), finish()]);
  for (const order of seen) {
    expect(order).toMatchObject({ status: 'applied', plan: 'pro', payment: 'succeeded', failureCode: null });
  }
  expect(new Set(seen.map(({ invoiceId }) => invoiceId))).toEqual(
    new Set((await life.invoices()).map(({ id }) => id)),
  );
  expect((await life.events()).filter(({ kind }) => kind === 'subscribed')).toHaveLength(1);
  expect((await life.notices()).filter((kind) => kind === 'plan-started')).toHaveLength(1);
});

test('a buyer who does not confirm, or whose bank refuses, has the reason and the plan they had', async () => {
  const unconfirmed = await openOrder('2029-01-12T09:00:00Z');
  await unconfirmed.answersBank('fail');
  expect(await unconfirmed.finish()).toMatchObject({
    ...{ status: 'refused', payment: 'failed', failureCode: 'payment_intent_authentication_failure' },
    ...{ invoiceId: null, confirmAt: null },
  });
  const poor = await openOrder(
    '2029-01-12T10:00:00Z',
    'pm_card_authenticationRequiredChargeDeclinedInsufficientFunds',
  );
  await poor.answersBank('complete');
  expect(await poor.finish()).toMatchObject({ status: 'refused', failureCode: 'insufficient_funds' });
  for (const { life, before, cancel } of [unconfirmed, poor]) {
    expect(await cancel()).toBe('refused');
    expect(await standing(life)).toMatchObject({ contract: before.contract, invoices: [], cents: 0 });
    expect(await life.state()).toBe('test');
  }
});

test('an order looked at again and again still lapses after its hour, and no second is paid beside it', async () => {
  const { life, before, finish, cancel, answersBank } = await openOrder('2029-01-13T09:00:00Z');
  const from = life.now().getTime();
  await life.until(new Date(from + minutes(55)));
  expect(await finish()).toMatchObject({ status: 'open' });
  fake.setFaults({ mode: 'down' });
  await life.until(new Date(from + minutes(65)));
  await expect(cancel()).rejects.toMatchObject({ code: 'temporarily-unavailable' });
  fake.setFaults({ mode: 'ok' });
  expect((await quotePlans(life.owner, { now: life.now() })).openOrder?.plan).toBe('pro');
  await expect(life.chooses('business')).rejects.toMatchObject({ code: 'payment-under-way' });
  await life.until(new Date(from + minutes(90)));
  await answersBank('complete');
  expect(await finish()).toMatchObject({ status: 'lapsed', payment: 'canceled' });
  expect(await standing(life)).toMatchObject({ contract: before.contract, invoices: [], cents: 0 });
});

test('who may not pay, and another organization, neither see an order nor give it up', async () => {
  const { life, finish, cancel, answersBank } = await openOrder('2029-01-14T09:00:00Z');
  const before = await standing(life);
  const { organizationId } = life;
  for (const role of ['trainer', 'learner'] as const) {
    const member = await createMember({ organizationId, role });
    await expect(finish(member)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(cancel(member)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  const stranger = await createMember({ role: 'owner' });
  await expect(finish(stranger)).rejects.toMatchObject({ code: 'not-found' });
  await expect(cancel(stranger)).rejects.toMatchObject({ code: 'not-found' });
  const nothing = { orderId: strangerToAll };
  await expect(cancelOrder(life.owner, nothing, { now: life.now() })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect(await standing(life)).toEqual(before);
  await answersBank('complete');
  const payer = await createMember({ organizationId, role: 'billing' });
  expect(await finish(payer)).toMatchObject({ status: 'applied' });
});

test.each([
  ['pro', '2029-02'],
  ['business', '2029-04'],
] as const)(
  'Pro ended within its month and followed by %s begins a month of its own, billed once',
  async (plan, month) => {
    const life = await openLife(fake, `${month}-02T09:00:00Z`);
    await life.pays('pm_card_visa');
    await life.chooses('pro');
    const [operator, { organizationId }] = [await createOperator(), life];
    const act = { organizationId, reason: 'Décidé après lecture du dossier.' };
    const breach = { ...act, breach: 'Les mêmes identifiants servent à plusieurs personnes.' };
    const { noticeId } = await openFormalNotice(operator, breach, { now: life.now() });
    const letter = { ...act, noticeId, letterSentOn: `${month}-02`, letterReference: '1A 234' };
    await recordFormalLetter(operator, letter, { now: life.now() });
    await life.until(`${month}-14T09:00:00Z`);
    await closeFormalNotice(operator, { ...act, noticeId, outcome: 'ended' }, { now: life.now() });
    expect(await life.state()).toBe('ended');
    await life.until(`${month}-15T09:00:00Z`);
    expect(await life.chooses(plan)).toEqual({ outcome: 'done', how: 'purchase' });
    expect(await life.contract()).toMatchObject({ plan, period: { from: `${month}-15` } });
    await life.until(new Date(life.now().getTime() + minutes(27 * 24 * 60)));
    expect((await life.invoices()).map(({ issuedOn }) => issuedOn.toISOString().slice(0, 10))).toEqual([
      ...[`${month}-02`, `${month}-15`],
    ]);
  },
);
