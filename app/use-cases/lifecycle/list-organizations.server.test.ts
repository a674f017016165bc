import { expect, test } from 'vitest';
import { contractStates } from '~/domain/lifecycle/contract-state';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getOperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { getOrganizationForOperator } from '~/use-cases/lifecycle/get-organization-for-operator.server';
import { listOrganizations } from '~/use-cases/lifecycle/list-organizations.server';
import { createMember } from '../../../tests/factories/member';
import { createOperator } from '../../../tests/factories/operator';
import { createOrganization } from '../../../tests/factories/organization';

const now = new Date('2026-11-22T10:00:00Z');

async function createThree(name: string) {
  const active = await createOrganization({ name: `${name} un`, plan: 'business' });
  const over = await createOrganization({ name: `${name} deux`, plan: 'free' });
  const suspended = await createOrganization({ name: `${name} trois`, plan: 'pro' });
  await update(over.organizationId, { planEndsAt: now });
  await update(suspended.organizationId, { state: 'suspended', siren: '732829320' });
  return { active, over, suspended };
}

async function update(id: string, data: { planEndsAt?: Date | null; state?: string; siren?: string }) {
  await forOrganization(id).organization.update({ where: { id }, data });
}

test('organizations are found by name or SIREN, plan and state, the newest first, with who counts in them', async () => {
  const operator = await createOperator();
  const name = createId();
  const { active } = await createThree(name);
  const { organizationId } = active;
  await createMember({ organizationId });
  const { membershipId } = await createMember({ organizationId });
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { status: 'archived' },
  });
  const find = async (query: Record<string, string>) =>
    (await listOrganizations(operator, { q: name, ...query }, { now })).items;

  expect(await find({})).toMatchObject([
    { name: `${name} trois`, state: 'suspended', plan: 'pro', registeredUsers: 0 },
    { name: `${name} deux`, state: 'ended', plan: 'free', planEndsAt: now.toISOString() },
    { name: `${name} un`, state: 'active', plan: 'business', registeredUsers: 1 },
  ]);
  expect(await find({ state: 'active' })).toMatchObject([{ name: `${name} un` }]);
  expect(await find({ state: 'ended' })).toMatchObject([{ name: `${name} deux` }]);
  expect(await find({ state: 'suspended' })).toMatchObject([{ name: `${name} trois` }]);
  expect(await find({ plan: 'free' })).toMatchObject([{ name: `${name} deux` }]);
  expect(await find({ plan: 'gold' })).toHaveLength(3);
  expect(await find({ q: '732 829 320', state: 'suspended' })).not.toHaveLength(0);
});

test('the filter finds an organization in the state that it is shown in, whatever its row says', async () => {
  const operator = await createOperator();
  const name = createId();
  for (const state of contractStates) {
    for (const planEndsAt of [null, now, new Date(now.getTime() + 1)]) {
      const { organizationId } = await createOrganization({ name });
      await update(organizationId, { state, planEndsAt });
    }
  }
  const all = (await listOrganizations(operator, { q: name }, { now })).items;
  expect(all).toHaveLength(contractStates.length * 3);
  for (const state of contractStates) {
    const { items } = await listOrganizations(operator, { q: name, state }, { now });
    expect(items.length).toBeGreaterThan(0);
    expect(items).toEqual(all.filter((organization) => organization.state === state));
  }
});

test('the list goes on where the page before ended', async () => {
  const operator = await createOperator();
  const name = createId();
  for (let number = 0; number < 51; number += 1) await createOrganization({ name: `${name} ${number}` });
  const first = await listOrganizations(operator, { q: name }, { now });
  expect(first.items).toHaveLength(50);
  const second = await listOrganizations(operator, { q: name, after: first.next ?? '' }, { now });
  expect(second).toMatchObject({ items: [{ name: `${name} 0` }], next: null });
  await expect(listOrganizations(operator, { after: 'nowhere' }, { now })).rejects.toThrow('cursor-invalid');
});

test('the overview counts each organization once, in one state', async () => {
  const operator = await createOperator();
  const before = await getOperatorOverview(operator, { now });
  await createThree(createId());
  const after = await getOperatorOverview(operator, { now });
  const grown = contractStates.map(
    (state) => after.organizations.states[state] - before.organizations.states[state],
  );
  expect(after.organizations.total - before.organizations.total).toBe(3);
  expect(grown.reduce((total, count) => total + count, 0)).toBe(3);
  expect(grown[contractStates.indexOf('active')]).toBe(1);
  expect(grown[contractStates.indexOf('ended')]).toBe(1);
  expect(grown[contractStates.indexOf('suspended')]).toBe(1);
  const plan = (overview: typeof after, code: string) =>
    overview.plans.find((line) => line.plan === code)?.organizations ?? 0;
  expect(plan(after, 'business') - plan(before, 'business')).toBe(1);
  expect(plan(after, 'free') - plan(before, 'free')).toBe(0);
});

test('an organization shows its owners and contract, and one that does not exist is not found', async () => {
  const operator = await createOperator();
  const owner = await createMember({ role: 'owner', firstName: 'Olga', lastName: 'Propriétaire' });
  const { organizationId } = owner;
  expect(await getOrganizationForOperator(operator, { organizationId }, { now })).toMatchObject({
    state: 'active',
    owners: [{ id: owner.membershipId, firstName: 'Olga' }],
    counts: { registered: 0, active: 1, archived: 0, courses: 0, enrolments: 0 },
  });
  for (const id of [createId(), 'none']) {
    const reading = getOrganizationForOperator(operator, { organizationId: id }, { now });
    await expect(reading).rejects.toThrow('not-found');
  }
});
