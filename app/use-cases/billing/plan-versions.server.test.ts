import { beforeAll, describe, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { planVersionInput } from '~/domain/billing/plan-inputs';
import { forAccounts } from '~/platform/tenancy.server';
import { addPlanVersion } from '~/use-cases/billing/add-plan-version.server';
import { getPlanVersion } from '~/use-cases/billing/get-plan-version.server';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';
import { listPlanVersions } from '~/use-cases/billing/list-plan-versions.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { createContractedOrganization } from '../../../tests/factories/contract';
import { createOperator } from '../../../tests/factories/operator';
import { createOrganization } from '../../../tests/factories/organization';

// Versions stay for ever: those of this file lie where no other test looks.
const now = new Date('2098-06-15T10:00:00Z');
const Paris = { timeZone: 'Europe/Paris' };
const reason = 'Prices of the coming year';

let operator: ActorOf<'operator'>;
beforeAll(async () => {
  operator = await createOperator();
});

const pro = (changes: object) =>
  planVersionInput.parse({
    code: 'pro',
    unit: 'flat',
    price: '59,00',
    registeredUsers: 25,
    purgeGraceDays: 30,
    features: ['authoring', 'learning', 'certificates', 'live-sessions', 'attendance', 'imports'],
    reason,
    ...changes,
  });

const offeredAt = async (instant: string) => {
  const { plans, announced } = await listPlansOffered(Paris, { now: new Date(instant) });
  const [plan] = plans.filter(({ code }) => code === 'pro');
  return { price: plan?.price, announced: announced.filter(({ code }) => code === 'pro') };
};

describe('a version of a plan', () => {
  test('is announced until its day, then offered; the one before stays as it was', async () => {
    const before = await offeredAt('2098-06-15T10:00:00Z');
    await addPlanVersion(operator, pro({ effectiveOn: '2098-07-01' }), { now });
    const price = { unit: 'flat', cents: 5900, currency: 'EUR' };
    expect(await offeredAt('2098-06-30T21:59:59Z')).toMatchObject({
      price: before.price,
      announced: [{ code: 'pro', effectiveOn: '2098-07-01', price }],
    });
    // Midnight in Paris.
    expect(await offeredAt('2098-06-30T22:00:00Z')).toEqual({ price, announced: [] });

    const detail = await getPlanVersion(operator, { code: 'pro', effectiveOn: '2098-07-01' }, { now });
    expect(detail).toMatchObject({ standing: 'planned', plannedBy: 'Alix Compte', accepted: 0 });
    expect(detail.before?.price).toEqual(before.price);
    const { items } = await listOperatorActs(operator, {});
    expect(items[0]).toMatchObject({
      ...{ action: 'plan.version-planned', reason },
      details: { code: 'pro', effectiveOn: '2098-07-01' },
    });
  });

  test('is refused for a day gone by, and for a day that has one; nothing is kept of it', async () => {
    const rows = () => forAccounts().planVersion.count();
    await addPlanVersion(operator, pro({ effectiveOn: '2098-08-01' }), { now });
    const count = await rows();
    await expect(addPlanVersion(operator, pro({ effectiveOn: '2098-06-14' }), { now })).rejects.toMatchObject(
      {
        code: 'invalid-input',
        details: { errors: [{ path: 'effectiveOn', problem: 'day-past' }] },
      },
    );
    const twin = pro({ effectiveOn: '2098-08-01', price: '61' });
    await expect(addPlanVersion(operator, twin, { now })).rejects.toThrow('plan-version-exists');
    expect(await rows()).toBe(count);
  });

  test('of one day is added once, of five at once', async () => {
    const five = await Promise.allSettled(
      [60, 61, 62, 63, 64].map((price) =>
        addPlanVersion(operator, pro({ effectiveOn: '2098-09-01', price: String(price) }), { now }),
      ),
    );
    expect(five.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of five) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'plan-version-exists' });
    }
  });

  test('that does not exist is not found', async () => {
    for (const [code, effectiveOn] of [
      ['pro', '2098-06-16'],
      ['gold', '2026-01-01'],
      ['pro', 'tomorrow'],
    ] as const) {
      await expect(getPlanVersion(operator, { code, effectiveOn }, { now })).rejects.toThrow('not-found');
    }
  });
});

test('the list tells how many organizations stand on each plan, and what is offered, planned and past', async () => {
  const count = async () => {
    const lines = await listPlanVersions(operator, { now });
    return lines.map(({ code, organizations }) => [code, organizations] as const);
  };
  const before = new Map(await count());
  await createOrganization({ plan: 'pro' });
  await createOrganization({ plan: 'free' });
  for (const [code, organizations] of await count()) {
    const more = code === 'pro' || code === 'free' ? 1 : 0;
    expect(organizations, code).toBe((before.get(code) ?? 0) + more);
  }
  const later = await listPlanVersions(operator, { now: new Date('2098-12-01T00:00:00Z') });
  const [line] = later.filter(({ code }) => code === 'pro');
  expect(line?.offered.effectiveOn).toBe('2098-09-01');
  expect(line?.past.map(({ effectiveOn }) => effectiveOn)).toEqual([
    '2098-08-01',
    '2098-07-01',
    '2026-01-01',
  ]);
  expect(line?.planned).toEqual([]);
});

test('a version tells how many organizations accepted these very terms', async () => {
  const accepted = async () => {
    const version = { code: 'pro', effectiveOn: '2026-01-01' };
    return (await getPlanVersion(operator, version, { now })).accepted;
  };
  const before = await accepted();
  await createContractedOrganization({ plan: 'pro' });
  await createContractedOrganization({ plan: 'business' });
  expect(await accepted()).toBe(before + 1);
});
