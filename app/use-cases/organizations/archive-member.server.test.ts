import { expect, test } from 'vitest';
import { createSecretToken } from '~/platform/secret-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createId } from '~/platform/id.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { changeMemberRole } from '~/use-cases/organizations/change-member-role.server';
import { getMember } from '~/use-cases/organizations/get-member.server';
import { handOverOwnership } from '~/use-cases/organizations/hand-over-ownership.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { restoreMember } from '~/use-cases/organizations/restore-member.server';
import { updateMember } from '~/use-cases/organizations/update-member.server';
import { createAccount, signInAs } from '../../../tests/factories/account';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00Z');

async function memberWithAccount(organizationId: string, role: 'learner' | 'admin' = 'learner') {
  const account = await createAccount();
  const { membershipId } = await createMember({ organizationId, role });
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { userId: account.userId, email: account.email },
  });
  await forAccounts().accountMembership.create({
    data: { userId: account.userId, organizationId, membershipId },
  });
  return { ...account, membershipId };
}

test('archiving ends sessions and tokens in this organization, and leaves the account and others alone', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const member = await memberWithAccount(organizationId, 'admin');
  const elsewhere = await createMember({ role: 'owner' });
  const here = await signInAs(member.userId, organizationId);
  const there = await signInAs(member.userId, elsewhere.organizationId);
  const { hash } = createSecretToken();
  const tokenId = createId();
  await forOrganization(organizationId).apiToken.create({
    data: {
      organizationId,
      id: tokenId,
      membershipId: member.membershipId,
      name: 'ERP',
      ending: 'abcd',
      createdAt: now,
    },
  });
  await forAccounts().apiTokenKey.create({ data: { hash, organizationId, apiTokenId: tokenId } });
  await expect(here.viewer()).resolves.toMatchObject({ membershipId: member.membershipId });

  await archiveMember(owner, { membershipId: member.membershipId }, { now });

  await expect(here.viewer()).resolves.toBeNull();
  await expect(there.viewer()).resolves.toMatchObject({ userId: member.userId });
  await expect(forAccounts().apiTokenKey.count({ where: { hash } })).resolves.toBe(0);
  await expect(forAccounts().accountMembership.count({ where: { userId: member.userId } })).resolves.toBe(0);
  const again = await signInAs(member.userId, organizationId);
  await expect(again.viewer()).resolves.toMatchObject({ membershipId: null, role: null });
  await expect(getMember(owner, { membershipId: member.membershipId })).resolves.toMatchObject({
    status: 'archived',
    archivedAt: now,
  });
});

test('archiving twice, or at once, frees one seat once', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const { id: membershipId } = await registerMember(
    owner,
    { email: 'leaves@example.test', firstName: 'A', lastName: 'B', role: 'learner' },
    { now },
  );
  await Promise.all([1, 2, 3].map(() => archiveMember(owner, { membershipId }, { now })));
  const kinds = await forOrganization(organizationId).seatEvent.findMany({
    where: { organizationId, membershipId },
    orderBy: { id: 'asc' },
    select: { kind: true },
  });
  expect(kinds.map(({ kind }) => kind)).toEqual(['registered', 'archived']);
});

test('restoring brings the person back, takes a seat, and lets them in again', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const { membershipId, userId } = await memberWithAccount(organizationId);
  await archiveMember(owner, { membershipId }, { now });
  await Promise.all([
    restoreMember(owner, { membershipId }, { now }),
    restoreMember(owner, { membershipId }, { now }),
  ]);
  await expect(getMember(owner, { membershipId })).resolves.toMatchObject({
    status: 'active',
    archivedAt: null,
  });
  const session = await signInAs(userId, organizationId);
  await expect(session.viewer()).resolves.toMatchObject({ membershipId });
  await expect(
    forOrganization(organizationId).seatEvent.count({
      where: { organizationId, membershipId, kind: 'restored' },
    }),
  ).resolves.toBe(1);
});

test('nobody is restored beyond the seats of the plan', async () => {
  const owner = await createMember({ role: 'owner', plan: 'free' });
  const register = (email: string) =>
    registerMember(owner, { email, firstName: 'A', lastName: 'B', role: 'learner' }, { now });
  const { id: membershipId } = await register('one@example.test');
  await archiveMember(owner, { membershipId }, { now });
  await register('two@example.test');
  await register('three@example.test');
  await expect(restoreMember(owner, { membershipId }, { now })).rejects.toMatchObject({
    code: 'seat-limit-reached',
    details: { limit: 3, liftedBy: 'pro' },
  });
});

test('the last owner stays, however many try at once', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId, membershipId } = owner;
  const other = await createMember({ organizationId, role: 'owner' });
  await expect(changeMemberRole(owner, { membershipId, role: 'admin' }, { now })).resolves.toBeUndefined();
  const only = { membershipId: other.membershipId };
  const results = await Promise.allSettled([
    archiveMember(other, only, { now }),
    changeMemberRole(other, { ...only, role: 'learner' }, { now }),
  ]);
  expect(
    results.map((result) => (result.status === 'rejected' ? (result.reason as Error).message : 'done')),
  ).toEqual(['last-owner', 'last-owner']);
});

test('two owners who step down at once leave one', async () => {
  const first = await createMember({ role: 'owner' });
  const { organizationId } = first;
  const second = await createMember({ organizationId, role: 'owner' });
  await Promise.allSettled([
    changeMemberRole(first, { membershipId: first.membershipId, role: 'admin' }, { now }),
    changeMemberRole(second, { membershipId: second.membershipId, role: 'admin' }, { now }),
  ]);
  await expect(
    forOrganization(organizationId).membership.count({ where: { organizationId, role: 'owner' } }),
  ).resolves.toBe(1);
});

test('an admin touches no owner; trainers, learners and billing managers touch nobody', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const admin = await createMember({ organizationId, role: 'admin' });
  const learner = await createMember({ organizationId, role: 'learner' });
  const names = { firstName: 'X', lastName: 'Y', language: 'fr' as const };
  await expect(archiveMember(admin, owner, { now })).rejects.toThrow('not-allowed');
  await expect(changeMemberRole(admin, { ...learner, role: 'owner' }, { now })).rejects.toThrow(
    'not-allowed',
  );
  await expect(updateMember(admin, { membershipId: owner.membershipId, ...names }, { now })).rejects.toThrow(
    'not-allowed',
  );
  await expect(changeMemberRole(admin, { ...learner, role: 'trainer' }, { now })).resolves.toBeUndefined();
  for (const role of ['trainer', 'billing', 'learner'] as const) {
    const actor = await createMember({ organizationId, role });
    await expect(archiveMember(actor, learner, { now })).rejects.toThrow('not-allowed');
    await expect(restoreMember(actor, learner, { now })).rejects.toThrow('not-allowed');
    await expect(changeMemberRole(actor, { ...learner, role: 'learner' }, { now })).rejects.toThrow(
      'not-allowed',
    );
    await expect(
      updateMember(actor, { membershipId: learner.membershipId, ...names }, { now }),
    ).rejects.toThrow('not-allowed');
  }
});

test('members of another organization do not exist', async () => {
  const owner = await createMember({ role: 'owner' });
  const { membershipId } = await createMember({ role: 'learner' });
  await expect(getMember(owner, { membershipId })).rejects.toThrow('not-found');
  await expect(archiveMember(owner, { membershipId }, { now })).rejects.toThrow('not-found');
  await expect(restoreMember(owner, { membershipId }, { now })).rejects.toThrow('not-found');
  await expect(changeMemberRole(owner, { membershipId, role: 'admin' }, { now })).rejects.toThrow(
    'not-found',
  );
  await expect(handOverOwnership(owner, { membershipId }, { now })).rejects.toThrow('not-found');
});

test('ownership goes to an active member, and the former owner becomes an admin', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const trainer = await createMember({ organizationId, role: 'trainer' });
  const admin = await createMember({ organizationId, role: 'admin' });
  await expect(handOverOwnership(admin, trainer, { now })).rejects.toThrow('not-allowed');
  await expect(handOverOwnership(owner, owner, { now })).rejects.toThrow('not-allowed');
  await handOverOwnership(owner, trainer, { now });
  const roles = await Promise.all(
    [owner, trainer].map(async (actor) => (await getMember(admin, actor)).role),
  );
  expect(roles).toEqual(['admin', 'owner']);
  await expect(handOverOwnership(owner, admin, { now })).rejects.toThrow('not-allowed');
});
