import { expect, test } from 'vitest';
import { readSession } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { signOut } from '~/use-cases/organizations/sign-out.server';
import { switchOrganization } from '~/use-cases/organizations/switch-organization.server';
import { createMember } from '../../../tests/factories/member';
import { createOwner, freshEmail } from '../../../tests/factories/sign-up';

let places = 0;
const place = () => ({ address: `sign-in-${(places += 1)}`, device: 'Firefox' });
const refusal = (code: string) => expect.objectContaining({ code });

async function cookieOf(person: { email: string; password: string }, here = place()): Promise<string> {
  const answer = await signIn(person, here);
  if (answer.step !== 'signed-in') throw new Error('a code is asked for');
  return answer.cookie.split(';')[0] ?? '';
}

/** Makes the person an active member of another organization, as accepting an invitation does. */
async function joinAnother(userId: string) {
  const { organizationId, membershipId } = await createMember();
  await forOrganization(organizationId).membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { userId },
  });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  return { organizationId, membershipId };
}

test('each sign-in opens a session of its own, in the organization of the person', async () => {
  const owner = await createOwner();
  const [first, second] = [await cookieOf(owner), await cookieOf(owner)];
  expect(first).not.toBe(second);
  expect(await readSession(first)).toMatchObject({
    userId: owner.userId,
    organizationId: owner.organizationId,
    role: 'owner',
    plan: 'test',
  });
});

test('an unknown address and a wrong password are refused alike, in the same class of time', async () => {
  const owner = await createOwner();
  const timed = async (email: string) => {
    const start = performance.now();
    const error: unknown = await signIn({ email, password: 'not the one' }, place()).catch(
      (caught: unknown) => caught,
    );
    return { error, took: performance.now() - start };
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const [one, other] = [await timed(owner.email), await timed(freshEmail())];
    expect(one.error).toEqual(refusal('wrong-credentials'));
    expect(other.error).toEqual(one.error);
    known.push(one.took);
    unknown.push(other.took);
  }
  // Both pay for one argon2 hash, which is most of the time; the quickest of each is the least disturbed.
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 5);
});

test('guessing is stopped for that place, then right passwords are refused there and taken elsewhere', async () => {
  const owner = await createOwner();
  const here = place();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await expect(signIn({ ...owner, password: `guess ${attempt}` }, here)).rejects.toEqual(
      refusal('wrong-credentials'),
    );
  }
  await expect(signIn(owner, here)).rejects.toMatchObject({
    code: 'too-many-attempts',
    details: { retryAfterSeconds: expect.any(Number) as number },
  });
  await cookieOf(owner);
});

test('those who share an address and know their password are not held for others', async () => {
  const owner = await createOwner();
  const here = place();
  for (let lesson = 0; lesson < 15; lesson += 1) await cookieOf(owner, here);
  const counts = await forAccounts().rateLimit.findMany({
    where: { key: { startsWith: 'sign-in:' }, count: { gt: 0 }, NOT: { key: { contains: ':both:' } } },
  });
  expect(counts.every(({ count }) => count < 15)).toBe(true);
});

test('signing out ends the session for good', async () => {
  const owner = await createOwner();
  const cookie = await cookieOf(owner);
  expect(await signOut(cookie)).toMatch(/Max-Age=0/);
  expect(await readSession(cookie)).toBeNull();
  expect(await signOut(null)).toMatch(/Max-Age=0/);
});

test('a person of two organizations comes back to the one where they last worked', async () => {
  const owner = await createOwner();
  const other = await joinAnother(owner.userId);
  const cookie = await cookieOf(owner);
  const viewer = await readSession(cookie);
  if (!viewer) throw new Error('no session');
  await switchOrganization(viewer, other, { now: new Date() });
  expect(await readSession(cookie)).toMatchObject({ organizationId: other.organizationId, role: 'trainer' });
  expect(await readSession(await cookieOf(owner))).toMatchObject({ organizationId: other.organizationId });
});

test('nobody switches to an organization that is not theirs, or no longer', async () => {
  const owner = await createOwner();
  const stranger = await createOwner();
  const viewer = await readSession(await cookieOf(owner));
  if (!viewer) throw new Error('no session');
  await expect(switchOrganization(viewer, stranger, { now: new Date() })).rejects.toEqual(
    refusal('not-found'),
  );
  const { organizationId, membershipId } = await joinAnother(owner.userId);
  const key = { organizationId_id: { organizationId, id: membershipId } };
  const database = forOrganization(organizationId);
  await database.membership.update({ where: key, data: { status: 'archived' } });
  await expect(switchOrganization(viewer, { organizationId }, { now: new Date() })).rejects.toEqual(
    refusal('not-found'),
  );
});

test('a sign-in prefers what is open, and opens what is over rather than nothing', async () => {
  const owner = await createOwner();
  const other = await joinAnother(owner.userId);
  const over = (organizationId: string) =>
    forOrganization(organizationId).organization.update({
      where: { id: organizationId },
      data: { planEndsAt: new Date() },
    });
  const viewer = await readSession(await cookieOf(owner));
  if (!viewer) throw new Error('no session');
  await switchOrganization(viewer, other, { now: new Date() });
  await over(other.organizationId);
  expect(await readSession(await cookieOf(owner))).toMatchObject({ organizationId: owner.organizationId });
  await over(owner.organizationId);
  // The owner of one, whose plan they may still choose, comes before the trainer of the other.
  expect(await readSession(await cookieOf(owner))).toMatchObject({ role: 'owner' });
  await forOrganization(owner.organizationId).membership.updateMany({
    where: { organizationId: owner.organizationId, userId: owner.userId },
    data: { role: 'learner' },
  });
  expect(await readSession(await cookieOf(owner))).toMatchObject({ organizationId: other.organizationId });
});

test('who belongs nowhere any more still signs in, to no organization', async () => {
  const owner = await createOwner();
  await forAccounts().accountMembership.deleteMany({ where: { userId: owner.userId } });
  expect(await readSession(await cookieOf(owner))).toMatchObject({ organizationId: null, role: null });
});
