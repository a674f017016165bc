import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import type { Role } from '~/domain/organizations/roles';
import type { RefusalBody } from '~/http/refusal-response.server';
import { requireApiActor } from '~/http/bearer.server';
import { requireMember, type MemberOptions } from '~/http/guards.server';
import { action as askForData } from '~/routes/manage/recovery';
import { readSession } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { switchOrganization } from '~/use-cases/organizations/switch-organization.server';
import { createAccount, signInAs } from '../factories/account';
import { createTokenHolder } from '../factories/api-token';
import { createContractedOrganization, tellContract } from '../factories/contract';
import { createMember } from '../factories/member';
import { callApi } from '../setup/api-client';
import { openPage } from '../setup/page-client';

const suspended: ContractEvent = { kind: 'suspended', at: new Date() };
const ended: ContractEvent = { kind: 'ended', at: new Date(), reason: 'owner' };

/** Somebody of the organization, with a session in it. */
async function signIn(organizationId: string, role: Role) {
  const actor = await createMember({ organizationId, role });
  await createAccount({ userId: actor.userId });
  await forAccounts().accountMembership.create({
    data: { userId: actor.userId, organizationId, membershipId: actor.membershipId },
  });
  return { actor, ...(await signInAs(actor.userId, organizationId)) };
}

async function organizationAfter(...events: ContractEvent[]): Promise<string> {
  const { organizationId } = await createContractedOrganization();
  await tellContract(organizationId, events);
  return organizationId;
}

async function visit(path: string, { cookie }: { cookie: string }) {
  const response = await openPage(path, cookie);
  return { status: response.status, to: response.headers.get('Location') };
}

const toBilling = { status: 302, to: '/manage/billing' };

/** What a guard answers to a request that it does not let through. */
async function refusedBy(guard: () => Promise<unknown>): Promise<{ status: number; body: RefusalBody }> {
  try {
    await guard();
  } catch (thrown) {
    if (!(thrown instanceof Response)) throw thrown;
    return { status: thrown.status, body: (await thrown.json()) as RefusalBody };
  }
  throw new Error('let through');
}

function ask(method: string, viewer: Awaited<ReturnType<typeof signIn>>['viewer'], path = '/manage/people') {
  const request = new Request(`http://localhost:3000${path}`, { method });
  return requireMember({ request, params: {}, context: { nonce: '', address: '::1', viewer } });
}

test('while a payment is late everybody goes on', async () => {
  const organizationId = await organizationAfter({ kind: 'payment-failed', at: new Date() });
  for (const [role, path] of [
    ['owner', '/manage'],
    ['trainer', '/teach'],
    ['learner', '/learn'],
  ] as const) {
    expect(await visit(path, await signIn(organizationId, role))).toEqual({ status: 200, to: null });
  }
});

test.each([
  { kind: 'a suspension', event: suspended, settling: ['owner', 'billing'], status: 403 },
  { kind: 'an end', event: ended, settling: ['owner'], status: 410 },
] as const)('$kind leaves billing to those who settle, and to all their account', async (row) => {
  const { event, settling, status } = row;
  const organizationId = await organizationAfter(event);
  for (const role of ['owner', 'admin', 'billing', 'trainer', 'learner'] as const) {
    const person = await signIn(organizationId, role);
    expect((await visit('/account', person)).status).toBe(200);
    if ((settling as readonly Role[]).includes(role)) {
      expect(await visit('/manage/billing', person)).toEqual({ status: 200, to: null });
      expect(await visit('/manage/people', person)).toEqual(toBilling);
      expect(await visit('/teach', person)).toEqual(toBilling);
      expect(await visit('/learn', person)).toEqual(toBilling);
      expect((await refusedBy(() => ask('POST', person.viewer))).status).toBe(status);
    } else {
      for (const path of ['/manage/billing', '/manage', '/teach', '/learn']) {
        expect((await visit(path, person)).status).toBe(status);
      }
      expect((await refusedBy(() => ask('POST', person.viewer))).status).toBe(status);
    }
  }
});

test('a plan that ran out closes at its last instant, and nobody enters once data is erased', async () => {
  const { organizationId } = await createContractedOrganization();
  const at = new Date();
  await tellContract(organizationId, [{ kind: 'cancelled', at, endsAt: new Date(at.getTime() + 60_000) }]);
  const learner = await signIn(organizationId, 'learner');
  expect((await visit('/learn', learner)).status).toBe(200);
  await tellContract(organizationId, [{ kind: 'cancelled', at: new Date(), endsAt: new Date() }]);
  expect((await visit('/learn', learner)).status).toBe(410);
  const owner = await signIn(organizationId, 'owner');
  expect(await visit('/manage', owner)).toEqual(toBilling);
  await tellContract(organizationId, [{ kind: 'purge-begun', at: new Date() }]);
  expect((await visit('/manage/billing', owner)).status).toBe(410);
});

test('a learner kept out reads why, of which organization, and where else they may go', async () => {
  const organizationId = await organizationAfter(suspended);
  const { actor, viewer, cookie } = await signIn(organizationId, 'learner');
  const other = await createContractedOrganization({ name: 'Atelier ouvert' });
  const closed = await organizationAfter(ended);
  await join(actor, other.organizationId);
  await join(actor, closed);
  const refused = await refusedBy(() => ask('GET', viewer, '/learn'));
  expect(refused).toMatchObject({
    status: 403,
    body: {
      refusal: {
        code: 'organization-suspended',
        details: {
          organizationName: 'Organisme d’essai',
          role: 'learner',
          others: [{ id: other.organizationId, name: 'Atelier ouvert' }],
        },
      },
    },
  });
  const session = await readSession(cookie);
  if (!session) throw new Error('no session');
  await switchOrganization(session, { organizationId: other.organizationId }, { now: new Date() });
  expect((await visit('/learn', { cookie })).status).toBe(200);
  await switchOrganization(session, { organizationId: closed }, { now: new Date() });
  expect((await visit('/learn', { cookie })).status).toBe(410);
  expect(await visit('/home', { cookie })).toEqual({ status: 302, to: '/learn' });
});

async function join({ userId }: ActorOf<'member'>, organizationId: string) {
  const { membershipId } = await createMember({ organizationId, role: 'learner' });
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { userId },
  });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
}

test('tokens are told that an organization is suspended or has ended', async () => {
  const { organizationId } = await createContractedOrganization();
  const { token } = await createTokenHolder({ organizationId });
  expect((await callApi('GET /me', { token })).status).toBe(200);
  await tellContract(organizationId, [suspended]);
  expect(await callApi('GET /me', { token })).toMatchObject({
    status: 403,
    body: { code: 'organization-suspended' },
  });
  await tellContract(organizationId, [ended]);
  expect(await callApi('GET /me', { token })).toMatchObject({
    status: 410,
    body: { code: 'organization-ended' },
  });
});

test('what is open while settling, tokens of those who pay may read in a suspension', async () => {
  const { organizationId } = await createContractedOrganization();
  const holders = {
    owner: await createTokenHolder({ organizationId, role: 'owner' }),
    billing: await createTokenHolder({ organizationId, role: 'billing' }),
    admin: await createTokenHolder({ organizationId, role: 'admin' }),
  };
  await tellContract(organizationId, [suspended]);
  const call = (role: keyof typeof holders, method: string, options?: MemberOptions) => {
    const headers = { Authorization: `Bearer ${holders[role].token}` };
    const request = new Request('http://localhost:3000/api/v1/invoices', { method, headers });
    const viewer = () => Promise.resolve(null);
    const args = { request, params: {}, context: { nonce: '', address: '::1', viewer } };
    return requireApiActor(args, 'billing.read', options);
  };
  for (const role of ['owner', 'billing'] as const) {
    await expect(call(role, 'GET', { settling: true })).resolves.toMatchObject({ state: 'suspended' });
    await expect(call(role, 'GET')).rejects.toThrow('organization-suspended');
    await expect(call(role, 'POST', { settling: true })).rejects.toThrow('organization-suspended');
  }
  await expect(call('admin', 'GET', { settling: true })).rejects.toThrow('organization-suspended');
});

test('data that can no longer be asked for after the end of a Test is refused in words, on its page', async () => {
  const { organizationId } = await createContractedOrganization();
  await tellContract(organizationId, [ended]);
  const { viewer } = await signIn(organizationId, 'owner');
  const request = new Request('http://localhost:3000/manage/billing/recovery', { method: 'POST' });
  const context = { nonce: '', address: '::1', viewer };
  const response = await askForData({ request, params: {}, context });
  expect(response).toBeInstanceOf(Response);
  expect((response as Response).headers.get('Location')).toBe('/manage/billing/recovery');
});
