import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { readSession } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { acceptInvitation } from '~/use-cases/organizations/accept-invitation.server';
import { activateMembership } from '~/use-cases/organizations/activate-membership.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { endOrganization } from '~/use-cases/organizations/end-organization.server';
import { getInvitation } from '~/use-cases/organizations/get-invitation.server';
import { getMember } from '~/use-cases/organizations/get-member.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';
import { resendInvitation } from '~/use-cases/organizations/resend-invitation.server';
import { createAccount, signInAs } from '../../../tests/factories/account';
import { invitationTokenOf } from '../../../tests/factories/invitation';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00Z');
const browser = { now, address: '192.0.2.7', device: 'test' };
const chosen = {
  firstName: 'Inès',
  lastName: 'Démo',
  password: 'trois petits chats',
  language: 'fr' as const,
};
let count = 0;

async function invite(owner: ActorOf<'member'>, email = `joins-${(count += 1)}@example.test`) {
  const person = { email, firstName: 'Ines', lastName: 'Demo', role: 'learner' as const, groupIds: [] };
  const { membershipId } = await inviteMember(owner, person, { now });
  return { email, membershipId, token: await invitationTokenOf(email) };
}

test('a newcomer sets name and password, and is in', async () => {
  const owner = await createMember({ role: 'owner' });
  const { token, membershipId, email } = await invite(owner);
  await expect(getInvitation(token, { now })).resolves.toMatchObject({
    email,
    firstName: 'Ines',
    hasAccount: false,
    organization: { name: 'Organisme d’essai' },
  });
  const { cookie } = await activateMembership(token, chosen, browser);
  const viewer = await readSession(cookie.split(';')[0] ?? '');
  expect(viewer).toMatchObject({
    email,
    membershipId,
    role: 'learner',
    organizationId: owner.organizationId,
  });
  await expect(getMember(owner, { membershipId })).resolves.toMatchObject({
    status: 'active',
    firstName: 'Inès',
    activatedAt: now,
  });
  const organizations = await listOwnOrganizations(viewer?.userId ?? '', { now });
  expect(organizations).toMatchObject([{ id: owner.organizationId, role: 'learner', membershipId }]);
});

test('a link serves once, at once too', async () => {
  const owner = await createMember({ role: 'owner' });
  const { token, email } = await invite(owner);
  const results = await Promise.allSettled([1, 2, 3].map(() => activateMembership(token, chosen, browser)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(activateMembership(token, chosen, browser)).rejects.toThrow('token-invalid');
  await expect(getInvitation(token, { now })).rejects.toThrow('token-invalid');
  await expect(forAccounts().user.count({ where: { email } })).resolves.toBe(1);
});

test('unknown, expired and withdrawn links open nothing', async () => {
  const owner = await createMember({ role: 'owner' });
  await expect(getInvitation('nothing-like-it', { now })).rejects.toThrow('token-invalid');
  const late = await invite(owner);
  await forAccounts().authToken.updateMany({
    where: { membershipId: late.membershipId, organizationId: owner.organizationId },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  await expect(activateMembership(late.token, chosen, browser)).rejects.toThrow('token-expired');
  const withdrawn = await invite(owner);
  await archiveMember(owner, withdrawn, { now });
  await expect(activateMembership(withdrawn.token, chosen, browser)).rejects.toThrow('token-invalid');
  const replaced = await invite(owner);
  await resendInvitation(owner, replaced, { now });
  await expect(activateMembership(replaced.token, chosen, browser)).rejects.toThrow('token-invalid');
});

test('an invitation lasts 30 days of real time', async () => {
  const owner = await createMember({ role: 'owner' });
  const { membershipId } = await invite(owner);
  const token = await forAccounts().authToken.findFirstOrThrow({
    where: { membershipId, organizationId: owner.organizationId },
  });
  const days = (token.expiresAt.getTime() - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(29.9);
  expect(days).toBeLessThanOrEqual(30);
});

test('a password that is the address is refused, and the link stays good', async () => {
  const owner = await createMember({ role: 'owner' });
  const { token, email } = await invite(owner);
  await expect(activateMembership(token, { ...chosen, password: email }, browser)).rejects.toMatchObject({
    code: 'invalid-input',
    details: { errors: [{ path: 'password' }] },
  });
  await expect(getInvitation(token, { now })).resolves.toMatchObject({ email });
});

test('who has an account signs in to accept; nobody sets another password on it', async () => {
  const owner = await createMember({ role: 'owner' });
  const account = await createAccount();
  const { token, membershipId } = await invite(owner, account.email);
  await expect(getInvitation(token, { now })).resolves.toMatchObject({ hasAccount: true });
  await expect(activateMembership(token, chosen, browser)).rejects.toThrow('already-member');
  const session = await signInAs(account.userId, null);
  const { sessionKey = '' } = (await session.viewer()) ?? {};
  await acceptInvitation(token, { ...account, sessionKey }, { now });
  await expect(session.viewer()).resolves.toMatchObject({
    membershipId,
    organizationId: owner.organizationId,
  });
  await expect(acceptInvitation(token, { ...account, sessionKey }, { now })).rejects.toThrow('token-invalid');
});

test('another person than the one invited cannot accept', async () => {
  const owner = await createMember({ role: 'owner' });
  const { token } = await invite(owner);
  const other = await createAccount();
  await expect(acceptInvitation(token, { ...other, sessionKey: 'x' }, { now })).rejects.toThrow(
    'not-allowed',
  );
  await expect(activateMembership(token, chosen, browser)).resolves.toBeDefined();
});

test('an account begun with the address by somebody else and never confirmed does not keep its password', async () => {
  const owner = await createMember({ role: 'owner' });
  const squatter = await createAccount({ email: 'squatted@example.test', confirmed: false });
  const { token } = await invite(owner, squatter.email);
  await expect(getInvitation(token, { now })).resolves.toMatchObject({ hasAccount: false });
  await activateMembership(token, chosen, browser);
  const user = await forAccounts().user.findUniqueOrThrow({ where: { id: squatter.userId } });
  expect(user.emailConfirmedAt).toEqual(now);
  expect(user.passwordHash).toMatch(/^\$argon2id/);
  expect(user.firstName).toBe('Inès');
});

test('one person is in several organizations and finds them all', async () => {
  const [first, second] = await Promise.all([
    createMember({ role: 'owner' }),
    createMember({ role: 'owner' }),
  ]);
  const { token, email } = await invite(first);
  const { cookie } = await activateMembership(token, chosen, browser);
  const viewer = await readSession(cookie.split(';')[0] ?? '');
  if (!viewer) throw new Error('no session');
  const again = await invite(second, email);
  await acceptInvitation(again.token, viewer, { now });
  const organizations = await listOwnOrganizations(viewer.userId, { now });
  expect(new Set(organizations.map(({ id }) => id))).toEqual(
    new Set([first.organizationId, second.organizationId]),
  );
});

test('once ended, an organization is there for its owners alone, and takes nobody in', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const waiting = await invite(owner);
  const { token } = await invite(owner);
  const { cookie } = await activateMembership(token, chosen, browser);
  const learner = cookie.split(';')[0] ?? '';
  const viewer = await readSession(learner);
  await expect(endOrganization(owner, { name: 'Autre nom' }, { now })).rejects.toThrow('invalid-input');
  const admin = await createMember({ organizationId, role: 'admin' });
  await expect(endOrganization(admin, { name: 'Organisme d’essai' }, { now })).rejects.toThrow('not-allowed');
  await endOrganization(owner, { name: ' Organisme d’essai ' }, { now });
  await expect(readSession(learner)).resolves.toBeNull();
  await expect(listOwnOrganizations(viewer?.userId ?? '', { now })).resolves.toMatchObject([
    { id: organizationId, role: 'learner', access: 'closed' },
  ]);
  await expect(getInvitation(waiting.token, { now })).rejects.toThrow('token-invalid');
  await expect(invite(owner)).rejects.toThrow('organization-ended');
  await expect(resendInvitation(owner, waiting, { now })).rejects.toThrow('organization-ended');
  await expect(endOrganization(owner, { name: 'Organisme d’essai' }, { now })).resolves.toBeUndefined();
  await expect(
    forOrganization(organizationId).auditEntry.count({
      where: { organizationId, action: 'contract.ended' },
    }),
  ).resolves.toBe(1);
});
