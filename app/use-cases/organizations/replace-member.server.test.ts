import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { markRises, seatsBefore } from '~/domain/billing/seat-marks';
import { createId } from '~/platform/id.server';
import { readSession } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readSeatLedger } from '~/records/billing/read-seat-ledger.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { getOrganizationOverview } from '~/use-cases/organizations/get-organization-overview.server';
import { getSeats } from '~/use-cases/organizations/get-seats.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { replaceMember } from '~/use-cases/organizations/replace-member.server';
import { restoreMember } from '~/use-cases/organizations/restore-member.server';
import { createAccount, signInAs } from '../../../tests/factories/account';
import { tellContract } from '../../../tests/factories/contract';
import { invitationTokenOf } from '../../../tests/factories/invitation';
import { createMember } from '../../../tests/factories/member';

const now = new Date();
const timeZone = 'Europe/Paris';
const somebody = (role: 'learner' | 'owner' = 'learner') => ({
  ...{ email: `${createId()}@example.test`, firstName: 'Noé', lastName: 'Relais', role },
});

async function registeredIn(owner: ActorOf<'member'>, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push((await registerMember(owner, somebody(), { now })).id);
  }
  return ids;
}

function seatEvents(organizationId: string, membershipId?: string) {
  return forOrganization(organizationId).seatEvent.findMany({
    where: { organizationId, ...(membershipId && { membershipId }) },
    select: { kind: true, membershipId: true, replaces: true },
  });
}

function statusOf(organizationId: string, id: string) {
  return forOrganization(organizationId).membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id } },
    select: { status: true, role: true, firstName: true },
  });
}

test('one event of the ledger archives the one and registers and invites the other', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const leaving = await createMember({ organizationId, role: 'trainer', firstName: 'Ancienne' });
  await createAccount({ userId: leaving.userId });
  const { cookie } = await signInAs(leaving.userId, organizationId);
  const before = await getSeats(owner, { now });

  const newcomer = somebody();
  const { membershipId } = await replaceMember(owner, { ...leaving, ...newcomer }, { now });
  expect(await statusOf(organizationId, leaving.membershipId)).toMatchObject({ status: 'archived' });
  expect(await statusOf(organizationId, membershipId)).toEqual({
    ...{ status: 'registered', role: 'learner', firstName: 'Noé' },
  });
  expect(await seatEvents(organizationId)).toEqual([
    { kind: 'registered', membershipId, replaces: leaving.membershipId },
  ]);
  expect(await readSession(cookie)).toBeNull();
  expect(await invitationTokenOf(newcomer.email)).toBeTruthy();
  expect((await getSeats(owner, { now })).seats).toEqual(before.seats);
  const act = await forOrganization(organizationId).auditEntry.findFirstOrThrow({
    where: { organizationId, action: 'member.replaced' },
  });
  expect(act).toMatchObject({
    subjectId: leaving.membershipId,
    subjectName: 'Ancienne Essai',
    details: { by: membershipId, names: ['Noé Relais'] },
  });
});

test('a full plan and a late payment do not stand in the way, a suspension does', async () => {
  const owner = await createMember({ role: 'owner', plan: 'test' });
  const { organizationId } = owner;
  const [first = '', second = '', third = ''] = await registeredIn(owner, 9);
  await replaceMember(owner, { membershipId: first, ...somebody() }, { now });
  await expect(registerMember(owner, somebody(), { now })).rejects.toThrow('seat-limit-reached');
  await tellContract(organizationId, [{ kind: 'payment-failed', at: now }]);
  await replaceMember(owner, { membershipId: second, ...somebody() }, { now });
  await tellContract(organizationId, [{ kind: 'suspended', at: now }]);
  await expect(replaceMember(owner, { membershipId: third, ...somebody() }, { now })).rejects.toThrow(
    'organization-suspended',
  );
  expect((await getSeats(owner, { now })).seats.registered).toBe(10);
});

test('what is not allowed changes nothing', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const admin = await createMember({ organizationId, role: 'admin' });
  const trainer = await createMember({ organizationId });
  const [membershipId = '', archived = ''] = await registeredIn(owner, 2);
  await archiveMember(owner, { membershipId: archived }, { now });
  const known = await registerMember(owner, somebody(), { now });
  const gone = await forOrganization(organizationId).membership.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: archived } },
  });
  const stranger = await createMember({ role: 'owner' });
  const before = await seatEvents(organizationId);

  const replace = (actor: ActorOf<'member'>, id: string, by: object = {}) =>
    replaceMember(actor, { membershipId: id, ...somebody(), ...by }, { now });
  await expect(replace(trainer, membershipId)).rejects.toThrow('not-allowed');
  await expect(replace(admin, owner.membershipId)).rejects.toThrow('not-allowed');
  await expect(replace(admin, membershipId, { role: 'owner' })).rejects.toThrow('not-allowed');
  await expect(replace(owner, owner.membershipId, { role: 'owner' })).rejects.toThrow('last-owner');
  await expect(replace(owner, archived)).rejects.toThrow('member-archived');
  await expect(replace(owner, membershipId, { email: known.email })).rejects.toMatchObject({
    code: 'already-member',
    details: { memberId: known.id },
  });
  await expect(replace(owner, membershipId, { email: gone.email })).rejects.toThrow('member-archived');
  await expect(replace(stranger, membershipId)).rejects.toThrow('not-found');
  expect(await statusOf(organizationId, membershipId)).toMatchObject({ status: 'registered' });
  expect(await seatEvents(organizationId)).toEqual(before);
});

test('of several who take the same place at once one has it', async () => {
  const owner = await createMember({ role: 'owner' });
  const [membershipId = ''] = await registeredIn(owner, 1);
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map(() => replaceMember(owner, { membershipId, ...somebody() }, { now })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await getSeats(owner, { now })).seats.registered).toBe(2);
});

test('whoever comes, goes, comes back and is replaced, ledger, chart and people count the same', async () => {
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('register', 'archive', 'restore', 'replace'),
      whom: fc.nat({ max: 20 }),
    }),
    { minLength: 4, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const owner = await createMember({ role: 'owner' });
      const { organizationId } = owner;
      const everybody: string[] = await registeredIn(owner, 2);
      for (const { act, whom } of steps) {
        const membershipId = everybody[whom % everybody.length] ?? '';
        const there = (await statusOf(organizationId, membershipId)).status !== 'archived';
        if (act === 'register') everybody.push((await registerMember(owner, somebody(), { now })).id);
        if (act === 'archive') await archiveMember(owner, { membershipId }, { now });
        if (act === 'restore') await restoreMember(owner, { membershipId }, { now });
        if (act === 'replace' && there) {
          const by = await replaceMember(owner, { membershipId, ...somebody() }, { now });
          everybody.push(by.membershipId);
        }
      }
      const { seats } = await getSeats(owner, { now });
      const since = new Date(now.getTime() - 1000);
      const ledger = await readSeatLedger(forOrganization(organizationId), organizationId, since);
      // The owner was put there by the factory, beside the ledger.
      expect(seatsBefore(ledger, new Date(now.getTime() + 1))).toBe(seats.registered - 1);
      const overview = await getOrganizationOverview(owner, { timeZone }, { now });
      expect(overview.seats.at(-1)?.registered).toBe(seats.registered);
    }),
    { numRuns: 12 },
  );
});

test('replacing somebody never raises the mark that is billed', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const [first = '', second = ''] = await registeredIn(owner, 3);
  const later = new Date(now.getTime() + 60_000);
  const { membershipId } = await replaceMember(owner, { membershipId: first, ...somebody() }, { now: later });
  await replaceMember(owner, { membershipId, ...somebody() }, { now: later });
  await replaceMember(owner, { membershipId: second, ...somebody() }, { now: later });
  const ledger = await readSeatLedger(forOrganization(organizationId), organizationId, later);
  const to = new Date(later.getTime() + 1000);
  expect(markRises(ledger, { from: later, to, mark: 3, timeZone })).toEqual([]);
  await registerMember(owner, somebody(), { now: later });
  const grown = await readSeatLedger(forOrganization(organizationId), organizationId, later);
  expect(markRises(grown, { from: later, to, mark: 3, timeZone })).toMatchObject([{ seats: 1 }]);
});
