import { expect, test } from 'vitest';
import { planOn } from '~/domain/billing/plans';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import type { Role } from '~/domain/organizations/roles';
import { readContractBanners } from '~/http/contract-banners.server';
import { requireMember } from '~/http/guards.server';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { createAccount, signInAs } from '../factories/account';
import { createContractedOrganization, tellContract } from '../factories/contract';
import { createMember } from '../factories/member';

const at = new Date();
const day = 86_400_000;
const inDays = (days: number) => new Date(at.getTime() + days * day);
const terms = planOn('pro', '2026-11-22');

const notPaid: ContractEvent = { kind: 'payment-failed', at };
const told: Record<string, ContractEvent[]> = {
  nothing: [],
  'a failed payment': [notPaid],
  'a suspension': [{ kind: 'suspended', at }],
  'an end': [{ kind: 'ended', at, reason: 'owner' }],
  'an end, data asked for': [
    { kind: 'recovery-requested', at },
    { kind: 'ended', at, reason: 'owner' },
  ],
  'a cancellation': [{ kind: 'cancelled', at, endsAt: inDays(20) }],
  'a notice': [{ kind: 'end-noticed', at, endsAt: inDays(8), reason: 'formal-notice' }],
  'a change': [{ kind: 'change-scheduled', at, terms: planOn('free', '2026-11-22') }],
  'a new price': [{ kind: 'revision-noticed', at, terms, appliesOn: '2027-02-22' }],
};

/** What somebody of that role reads above their pages. */
async function bannersOf(organizationId: string, role: Role, language: string) {
  const { userId } = await createMember({ organizationId, role });
  await createAccount({ userId });
  const { viewer } = await signInAs(userId, organizationId);
  const request = new Request('http://localhost:3000/manage', {
    headers: { 'Accept-Language': language },
  });
  const context = { nonce: '', address: '::1', viewer };
  const member = await requireMember({ request, params: {}, context }, undefined, { settling: true });
  const { contract } = await forOrganization(organizationId).subscription.findUniqueOrThrow({
    where: { organizationId },
    select: { contract: true },
  });
  return readContractBanners(request, member, contract);
}

test.each(Object.entries(told))('%s is told to those who pay, in both languages', async (what, events) => {
  const { organizationId } = await createContractedOrganization({ plan: 'pro', at: inDays(-3) });
  await tellContract(organizationId, events, at);
  const french = await bannersOf(organizationId, 'owner', 'fr');
  const english = await bannersOf(organizationId, 'owner', 'en');
  expect(french).toHaveLength(what === 'nothing' ? 0 : 1);
  for (const banner of [...french, ...english]) {
    const words = [banner.name, banner.text, banner.short, ...banner.links.map(({ label }) => label)];
    for (const text of words) expect(text).not.toMatch(/contractBanners|\{\{|null|undefined|Invalid/);
    expect(banner.links.map(({ to }) => to)).toContain('/manage/billing');
  }
  for (const [index, { text }] of french.entries()) expect(english[index]?.text).not.toBe(text);
});

test('the purge is told to the minute, and where to export what would be lost', async () => {
  const { organizationId } = await createContractedOrganization({ plan: 'pro', at: inDays(-3) });
  const ended = new Date('2026-11-30T09:30:00Z');
  await tellContract(organizationId, [{ kind: 'ended', at: ended, reason: 'owner' }], ended);
  const [banner] = await bannersAfter(organizationId, ended);
  expect(banner?.text).toContain('30 December 2026 at 10:30');
  expect(banner?.links.map(({ to }) => to)).toEqual(['/manage/billing', '/manage/export']);
});

async function bannersAfter(organizationId: string, now: Date) {
  const { organizationId: _own, ...owner } = await createMember({ organizationId, role: 'owner' });
  const viewer = { organizationTimeZone: 'Europe/Paris' };
  const request = new Request('http://localhost:3000/', { headers: { 'Accept-Language': 'en' } });
  const { contract } = await forOrganization(organizationId).subscription.findUniqueOrThrow({
    where: { organizationId },
    select: { contract: true },
  });
  const member = { actor: { organizationId, ...owner }, viewer, state: 'ended', access: 'settling', now };
  return readContractBanners(
    request,
    member as unknown as Parameters<typeof readContractBanners>[1],
    contract,
  );
}

test('a failed payment tells the next attempt, and that the last one suspends', async () => {
  const { organizationId } = await createContractedOrganization({ plan: 'pro', at: inDays(-3) });
  await tellContract(organizationId, [notPaid], at);
  const collection = { status: 'overdue', dueCents: 5880, nextAttemptAt: new Date('2026-12-05T08:00:00Z') };
  const key = { organizationId, invoiceId: createId() };
  const database = forOrganization(organizationId);
  await database.invoiceCollection.create({ data: { ...key, ...collection, failures: 1 } });
  const [next] = await bannersOf(organizationId, 'billing', 'en');
  expect(next?.text).toContain('Next attempt on 5 December 2026 at 09:00');
  await database.invoiceCollection.update({
    where: { organizationId_invoiceId: key },
    data: { failures: 3 },
  });
  const [last] = await bannersOf(organizationId, 'billing', 'en');
  expect(last?.text).toContain('Last attempt on 5 December 2026 at 09:00');
});

test('who does not pay learns only what is held up, and nothing once it is not', async () => {
  const { organizationId } = await createContractedOrganization({ plan: 'pro', at: inDays(-3) });
  expect(await bannersOf(organizationId, 'trainer', 'fr')).toEqual([]);
  await tellContract(organizationId, [notPaid], at);
  expect(await bannersOf(organizationId, 'trainer', 'fr')).toMatchObject([
    { kind: 'additions-blocked', links: [] },
  ]);
  await tellContract(organizationId, [{ kind: 'settled', at }], at);
  expect(await bannersOf(organizationId, 'trainer', 'fr')).toEqual([]);
});
