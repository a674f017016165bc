import { expect, test } from 'vitest';
import type { roles } from '~/domain/organizations/roles';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { inviteMember } from '~/use-cases/organizations/invite-member.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { resendInvitation } from '~/use-cases/organizations/resend-invitation.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { createMember } from '../../../tests/factories/member';
import { invitationTokenOf } from '../../../tests/factories/invitation';

const now = new Date('2026-11-22T09:00:00Z');
let count = 0;
const person = (role: (typeof roles)[number] = 'learner') => {
  count += 1;
  return { email: `invited-${count}@example.test`, firstName: 'Inès', lastName: 'Appelée', role };
};

test('inviting registers the person, takes a seat, joins the groups and leaves an e-mail to send', async () => {
  const owner = await createMember({ role: 'owner' });
  const { groupId } = await createGroup(owner, { name: 'Équipe A' }, { now });
  const invited = person();
  const { membershipId } = await inviteMember(owner, { ...invited, groupIds: [groupId] }, { now });
  const { organizationId } = owner;
  const database = forOrganization(organizationId);
  const where = { organizationId, membershipId };
  await expect(
    database.membership.findUnique({ where: { organizationId_id: { organizationId, id: membershipId } } }),
  ).resolves.toMatchObject({
    status: 'registered',
    registeredAt: now,
    invitedAt: now,
    userId: null,
    language: 'fr',
  });
  await expect(database.seatEvent.findMany({ where })).resolves.toMatchObject([
    { kind: 'registered', occurredAt: now },
  ]);
  await expect(database.groupMember.count({ where })).resolves.toBe(1);
  await expect(invitationTokenOf(invited.email)).resolves.toMatch(/^[\w-]{43}$/);
  await expect(
    database.auditEntry.findFirst({ where: { organizationId, action: 'member.invited' } }),
  ).resolves.toMatchObject({ subjectId: membershipId, actorName: 'Camille Essai' });
});

test('only those who administer invite, and only an owner makes owners', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const admin = await createMember({ organizationId, role: 'admin' });
  await expect(inviteMember(owner, { ...person('owner'), groupIds: [] }, { now })).resolves.toBeDefined();
  await expect(inviteMember(admin, { ...person('owner'), groupIds: [] }, { now })).rejects.toThrow(
    'not-allowed',
  );
  await expect(registerMember(admin, person('owner'), { now })).rejects.toThrow('not-allowed');
  await expect(inviteMember(admin, { ...person('admin'), groupIds: [] }, { now })).resolves.toBeDefined();
  for (const role of ['trainer', 'learner', 'billing'] as const) {
    const actor = await createMember({ organizationId, role });
    await expect(inviteMember(actor, { ...person(), groupIds: [] }, { now })).rejects.toThrow('not-allowed');
    await expect(registerMember(actor, person(), { now })).rejects.toThrow('not-allowed');
  }
});

test('an address is registered once in an organization, and freely in another', async () => {
  const owner = await createMember({ role: 'owner' });
  const someone = person();
  const { membershipId } = await inviteMember(owner, { ...someone, groupIds: [] }, { now });
  await expect(registerMember(owner, someone, { now })).rejects.toMatchObject({
    code: 'already-member',
    details: { memberId: membershipId },
  });
  const stranger = await createMember({ role: 'owner' });
  await expect(registerMember(stranger, someone, { now })).resolves.toMatchObject({ status: 'registered' });
  await archiveMember(owner, { membershipId }, { now });
  await expect(inviteMember(owner, { ...someone, groupIds: [] }, { now })).rejects.toThrow('member-archived');
});

test('a group of another organization does not exist, and nobody is registered', async () => {
  const owner = await createMember({ role: 'owner' });
  const stranger = await createMember({ role: 'owner' });
  const { groupId } = await createGroup(stranger, { name: 'Ailleurs' }, { now });
  const invited = person();
  await expect(inviteMember(owner, { ...invited, groupIds: [groupId] }, { now })).rejects.toThrow(
    'not-found',
  );
  const { organizationId } = owner;
  await expect(
    forOrganization(organizationId).membership.count({ where: { organizationId, email: invited.email } }),
  ).resolves.toBe(0);
});

test('fifty registrations at once for three free places register three', async () => {
  const owner = await createMember({ role: 'owner', plan: 'test' });
  const { organizationId } = owner;
  for (let filled = 1; filled < 7; filled += 1) await registerMember(owner, person(), { now });
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => registerMember(owner, person(), { now })),
  );
  const refused = results.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  expect(results.length - refused.length).toBe(3);
  for (const reason of refused) {
    expect(reason).toMatchObject({
      code: 'seat-limit-reached',
      details: { plan: 'test', limit: 10, liftedBy: 'pro' },
    });
  }
  const database = forOrganization(organizationId);
  await expect(database.membership.count({ where: { organizationId } })).resolves.toBe(10);
  await expect(database.seatEvent.count({ where: { organizationId } })).resolves.toBe(9);
});

test('the same idempotency key registers once and answers the same, at once too', async () => {
  const owner = await createMember({ role: 'owner' });
  const body = person();
  const idempotency = { key: 'POST /members:k1', body };
  const answers = await Promise.all([1, 2, 3].map(() => registerMember(owner, body, { now, idempotency })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  await expect(
    registerMember(owner, person(), { now, idempotency: { key: idempotency.key, body: { other: true } } }),
  ).rejects.toThrow('idempotency-conflict');
});

test('a new invitation closes the link before it; five a day for one person', async () => {
  const owner = await createMember({ role: 'owner' });
  const invited = person();
  const { membershipId } = await inviteMember(owner, { ...invited, groupIds: [] }, { now });
  const first = await invitationTokenOf(invited.email);
  await resendInvitation(owner, { membershipId }, { now });
  const second = await invitationTokenOf(invited.email);
  expect(second).not.toBe(first);
  await expect(
    forAccounts().authToken.count({
      where: { membershipId, organizationId: owner.organizationId, usedAt: null },
    }),
  ).resolves.toBe(1);
  for (let again = 2; again <= 5; again += 1) await resendInvitation(owner, { membershipId }, { now });
  await expect(resendInvitation(owner, { membershipId }, { now })).rejects.toThrow('too-many-attempts');
});

test('an invitation goes again neither to active members, nor to archived ones, nor to strangers', async () => {
  const owner = await createMember({ role: 'owner' });
  const active = await createMember({ organizationId: owner.organizationId, role: 'learner' });
  const again = (membershipId: string) => resendInvitation(owner, { membershipId }, { now });
  await expect(again(active.membershipId)).rejects.toThrow('member-already-active');
  await archiveMember(owner, { membershipId: active.membershipId }, { now });
  await expect(again(active.membershipId)).rejects.toThrow('member-archived');
  const stranger = await createMember();
  await expect(again(stranger.membershipId)).rejects.toThrow('not-found');
});
