import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { getOperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { getOrganizationForOperator } from '~/use-cases/lifecycle/get-organization-for-operator.server';
import { listOrganizations } from '~/use-cases/lifecycle/list-organizations.server';
import { createMember } from '../../../tests/factories/member';
import { createOperator } from '../../../tests/factories/operator';
import { createOrganization } from '../../../tests/factories/organization';

const now = new Date('2026-11-22T10:00:00Z');
const hour = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

async function createThree(name: string) {
  const active = await createOrganization({ name: `${name} un`, plan: 'business' });
  const expired = await createOrganization({ name: `${name} deux`, plan: 'free' });
  const ended = await createOrganization({ name: `${name} trois`, plan: 'pro' });
  await update(expired.organizationId, { planEndsAt: now });
  await update(ended.organizationId, { endedAt: hour(-1), siren: '732829320' });
  return { active, expired, ended };
}

async function update(id: string, data: { planEndsAt?: Date; endedAt?: Date; siren?: string }) {
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
    { name: `${name} trois`, state: 'ended', plan: 'pro', registeredUsers: 0 },
    { name: `${name} deux`, state: 'expired', plan: 'free', planEndsAt: now.toISOString() },
    { name: `${name} un`, state: 'active', plan: 'business', registeredUsers: 1 },
  ]);
  expect(await find({ state: 'active' })).toMatchObject([{ name: `${name} un` }]);
  expect(await find({ state: 'expired' })).toMatchObject([{ name: `${name} deux` }]);
  expect(await find({ state: 'ended' })).toMatchObject([{ name: `${name} trois` }]);
  expect(await find({ plan: 'free' })).toMatchObject([{ name: `${name} deux` }]);
  expect(await find({ plan: 'gold' })).toHaveLength(3);
  expect(await find({ q: '732 829 320', state: 'ended' })).not.toHaveLength(0);
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
  const grown = (key: keyof typeof after.organizations) =>
    after.organizations[key] - before.organizations[key];
  expect([grown('total'), grown('active'), grown('expired'), grown('ended')]).toEqual([3, 1, 1, 1]);
  const plan = (overview: typeof after, code: string) =>
    overview.plans.find((line) => line.plan === code)?.organizations ?? 0;
  expect(plan(after, 'business') - plan(before, 'business')).toBe(1);
  expect(plan(after, 'pro') - plan(before, 'pro')).toBe(0);
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
