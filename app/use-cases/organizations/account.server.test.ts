import { expect, test } from 'vitest';
import { createOrganizationInput } from '~/domain/organizations/account-inputs';
import { readSession, type Viewer } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { addOperator } from '~/use-cases/organizations/add-operator.server';
import { createOrganization } from '~/use-cases/organizations/create-organization.server';
import { getAccount } from '~/use-cases/organizations/get-account.server';
import { listOwnSessions } from '~/use-cases/organizations/list-own-sessions.server';
import { resetPassword } from '~/use-cases/organizations/reset-password.server';
import { revokeOtherSessions } from '~/use-cases/organizations/revoke-other-sessions.server';
import { revokeSession } from '~/use-cases/organizations/revoke-session.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { updatePreferences } from '~/use-cases/organizations/update-preferences.server';
import { createOwner, freshEmail, signUpForm } from '../../../tests/factories/sign-up';

let places = 0;
const place = () => ({
  now: new Date(),
  address: `account-${(places += 1)}`,
  device: 'Mozilla Firefox/131.0 Linux',
});
const refusal = (code: string) => expect.objectContaining({ code });

async function viewerOf(cookie: string): Promise<Viewer> {
  const viewer = await readSession(cookie);
  if (!viewer) throw new Error('no session');
  return viewer;
}

async function secondSession(owner: { email: string; password: string }): Promise<Viewer> {
  const answer = await signIn(owner, place());
  if (answer.step !== 'signed-in') throw new Error('a code is asked for');
  return viewerOf(answer.cookie.split(';')[0] ?? '');
}

test('preferences are kept, and the session speaks by them at once', async () => {
  const owner = await createOwner();
  await updatePreferences(owner, {
    ...{ firstName: 'Anna', lastName: 'Lys', language: 'en', theme: 'dark', timeZone: 'America/Cayenne' },
    ...{ notifyEnrolment: false, notifyCompletion: true, notifySessions: true, notifyReminders: false },
  });
  expect(await getAccount(owner)).toEqual({
    ...{ email: owner.email, firstName: 'Anna', lastName: 'Lys' },
    ...{ language: 'en', theme: 'dark', timeZone: 'America/Cayenne' },
    notifications: {
      ...{ enrolment: false, 'course-completed': true },
      ...{ 'session-invitation': true, 'session-reminder': false },
    },
  });
  expect(await viewerOf(owner.cookie)).toMatchObject({ language: 'en', theme: 'dark', firstName: 'Anna' });
});

test('sessions are listed with their device, this one first, without anything that opens them', async () => {
  const owner = await createOwner();
  const here = await viewerOf(owner.cookie);
  await secondSession(owner);
  const sessions = await listOwnSessions(here);
  expect(sessions.map(({ current }) => current)).toEqual([true, false]);
  expect(sessions[1]?.device).toEqual({ browser: 'Firefox', system: 'Linux' });
  for (const { key } of sessions) expect(owner.cookie).not.toContain(key);
});

test('one session, or all others, are ended from elsewhere; nobody ends another person’s', async () => {
  const [owner, stranger] = [await createOwner(), await createOwner()];
  const here = await viewerOf(owner.cookie);
  const there = await secondSession(owner);
  await expect(revokeSession(stranger, { key: there.sessionKey })).rejects.toEqual(refusal('not-found'));
  await revokeSession(owner, { key: there.sessionKey });
  expect(await listOwnSessions(here)).toHaveLength(1);
  await secondSession(owner);
  await secondSession(owner);
  expect(await revokeOtherSessions(here)).toBe(2);
  expect(await viewerOf(owner.cookie)).toMatchObject({ userId: owner.userId });
});

test('one account opens several organizations, accepts the terms for each, and lands in the latest', async () => {
  const owner = await createOwner();
  const viewer = await viewerOf(owner.cookie);
  const form = { ...signUpForm(), organizationName: 'Deuxième', acceptTerms: 'on' };
  const input = createOrganizationInput.parse(form);
  const { organizationId } = await createOrganization(viewer, input, { ...place(), language: 'fr' });
  expect(await viewerOf(owner.cookie)).toMatchObject({
    organizationId,
    organizationName: 'Deuxième',
    role: 'owner',
  });
  expect(await forOrganization(organizationId).termsAcceptance.count({ where: { organizationId } })).toBe(2);
  expect(await secondSession(owner)).toMatchObject({ organizationId });
  const stale = { ...input, termsHash: 'other' };
  await expect(createOrganization(viewer, stale, { ...place(), language: 'fr' })).rejects.toEqual(
    refusal('terms-changed'),
  );
});

const linkIn = (line: string) => line.split('/').at(-1) ?? '';

test('the first operator sets a password by the printed link and signs in to no organization', async () => {
  const email = freshEmail();
  const line = await addOperator({ email: ` ${email.toUpperCase()} ` }, place());
  expect(line).toContain(email);
  const password = 'le secret de la console';
  await resetPassword(linkIn(line), { password }, place());
  expect(await secondSession({ email, password })).toMatchObject({ isOperator: true, organizationId: null });
  const token = await forAccounts().operatorAuditEntry.findFirst({ orderBy: { occurredAt: 'desc' } });
  expect(token?.action).toBe('operator.added');
});

test('an operator added twice, or who has an account, keeps everything and gets a link', async () => {
  const owner = await createOwner();
  await addOperator(owner, place());
  await addOperator(owner, place());
  expect(await viewerOf(owner.cookie)).toMatchObject({
    isOperator: true,
    organizationId: owner.organizationId,
  });
  expect(await signIn(owner, place())).toMatchObject({ step: 'signed-in' });
  await expect(addOperator({ email: 'not an address' }, place())).rejects.toThrow();
});
