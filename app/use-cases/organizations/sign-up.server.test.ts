import { expect, test } from 'vitest';
import { solves } from '~/domain/organizations/proof-of-work';
import { Refusal } from '~/domain/refusal';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { confirmEmail } from '~/use-cases/organizations/confirm-email.server';
import { resendConfirmation } from '~/use-cases/organizations/resend-confirmation.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { signUp } from '~/use-cases/organizations/sign-up.server';
import { emailsTo, tokenSentTo } from '../../../tests/factories/email';
import {
  createOwner,
  freshEmail,
  goodPassword,
  signUpForm,
  solvedChallenge,
} from '../../../tests/factories/sign-up';

let places = 0;
const place = () => ({ now: new Date(), address: `place-${(places += 1)}`, device: 'test' });

async function organizationOf(email: string) {
  const user = await forAccounts().user.findUniqueOrThrow({
    where: { email },
    select: { id: true, memberships: { select: { organizationId: true } } },
  });
  expect(user.memberships).toHaveLength(1);
  const organizationId = user.memberships[0]?.organizationId ?? '';
  return { userId: user.id, organizationId, database: forOrganization(organizationId) };
}

const refusal = (code: string) => expect.objectContaining({ code });

test('signing up founds an organization on Test, with its owner, a seat, a log and what was accepted', async () => {
  const now = new Date('2026-11-22T09:00:00Z');
  const form = signUpForm();
  await signUp(form, { now, address: '192.0.2.7' });
  const { userId, organizationId, database } = await organizationOf(form.email);
  const where = { organizationId };
  expect(await database.organization.findUnique({ where: { id: organizationId } })).toMatchObject({
    ...{ name: 'Essai Formation', kind: 'company', country: 'FR', siren: '732829320', plan: 'test' },
    planEndsAt: new Date('2026-12-06T09:00:00Z'),
    language: 'fr',
  });
  const members = await database.membership.findMany({ where });
  expect(members).toMatchObject([{ userId, role: 'owner', status: 'active', email: form.email }]);
  expect(await database.seatEvent.findMany({ where })).toMatchObject([
    { kind: 'registered', occurredAt: now },
  ]);
  expect(await database.auditEntry.findMany({ where })).toMatchObject([
    { action: 'organization.created', actorName: 'Ana Essai' },
  ]);
  const accepted = await database.termsAcceptance.findMany({ where, orderBy: { document: 'asc' } });
  expect(accepted).toMatchObject([
    { document: 'processing', hash: form.processingHash, language: 'fr', address: '192.0.2.7', userId },
    { document: 'terms', hash: form.termsHash, version: '2026-11-01', acceptedAt: now },
  ]);
});

test('nobody signs in before the address is confirmed; the link and the password together confirm it', async () => {
  const form = signUpForm();
  const here = place();
  await signUp(form, here);
  await expect(signIn(form, here)).rejects.toEqual(refusal('email-not-confirmed'));
  const token = await tokenSentTo(form.email, 'confirm-email');
  await expect(confirmEmail(token, { password: 'another one' }, here)).rejects.toEqual(
    refusal('wrong-password'),
  );
  expect(await confirmEmail(token, form, here)).toMatchObject({ outcome: 'confirmed', language: 'fr' });
  expect(await signIn(form, here)).toMatchObject({ step: 'signed-in' });
});

test('of two tabs that confirm at once one opens a session, and both are told it is done', async () => {
  const form = signUpForm();
  const here = place();
  await signUp(form, here);
  const token = await tokenSentTo(form.email, 'confirm-email');
  const answers = await Promise.all([confirmEmail(token, form, here), confirmEmail(token, form, here)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['already-confirmed', 'confirmed']);
  expect(await confirmEmail(token, { password: 'whatever' }, here)).toEqual({ outcome: 'already-confirmed' });
});

test('a link that has expired, or was never sent, confirms nothing', async () => {
  const form = signUpForm();
  const here = place();
  await signUp(form, here);
  const token = await tokenSentTo(form.email, 'confirm-email');
  const { userId } = await organizationOf(form.email);
  await forAccounts().authToken.updateMany({ where: { userId }, data: { expiresAt: new Date() } });
  await expect(confirmEmail(token, form, here)).rejects.toEqual(refusal('token-expired'));
  await expect(confirmEmail('made-up', form, here)).rejects.toEqual(refusal('token-invalid'));
});

test('an address that has an account gets the same answer; its owner is told, and nothing changes', async () => {
  const owner = await createOwner();
  const before = await forAccounts().user.findUnique({ where: { id: owner.userId } });
  const answer = await signUp(signUpForm({ email: owner.email, password: 'un autre mot de passe' }), place());
  expect(answer).toBe(await signUp(signUpForm(), place()));
  expect(await forAccounts().user.findUnique({ where: { id: owner.userId } })).toEqual(before);
  await organizationOf(owner.email);
  expect((await emailsTo(owner.email)).at(-1)?.template).toBe('account-already-exists');
});

test('whoever signs up last with an address never confirmed wins: a stranger cannot lie in wait', async () => {
  const email = freshEmail();
  await signUp(
    signUpForm({ email, password: 'le mot du premier venu', organizationName: 'Imposteur' }),
    place(),
  );
  const stale = await tokenSentTo(email, 'confirm-email');
  const later = new Date('2026-12-01T08:00:00Z');
  await signUp(signUpForm({ email, organizationName: 'La vraie' }), { now: later, address: 'elsewhere' });
  const { organizationId, database } = await organizationOf(email);
  expect(await database.organization.findUnique({ where: { id: organizationId } })).toMatchObject({
    name: 'La vraie',
    planEndsAt: new Date('2026-12-15T08:00:00Z'),
  });
  expect(await database.seatEvent.count({ where: { organizationId } })).toBe(1);
  await expect(confirmEmail(stale, { password: 'le mot du premier venu' }, place())).rejects.toEqual(
    refusal('token-invalid'),
  );
  const token = await tokenSentTo(email, 'confirm-email');
  await expect(confirmEmail(token, { password: 'le mot du premier venu' }, place())).rejects.toEqual(
    refusal('wrong-password'),
  );
  expect(await confirmEmail(token, { password: goodPassword }, place())).toMatchObject({
    outcome: 'confirmed',
  });
});

test('two sign-ups with one address at once leave one account and one organization', async () => {
  const email = freshEmail();
  const [one, other] = [signUpForm({ email }), signUpForm({ email })];
  await Promise.all([signUp(one, place()), signUp(other, place())]);
  await organizationOf(email);
});

test('a proof of work is asked for, is ours, and serves once', async () => {
  const proof = solvedChallenge();
  const wrong = ['a', 'b', 'c', 'd', 'e', 'f'].find((nonce) => !solves(proof.challenge, nonce, 4)) ?? '';
  const attempts = [
    { challenge: '', nonce: '' },
    { ...proof, nonce: wrong },
    { ...proof, challenge: `${proof.challenge.slice(0, -2)}AA` },
    { ...proof, challenge: proof.challenge.replace('.4.', '.0.') },
  ];
  for (const attempt of attempts) {
    await expect(signUp(signUpForm(attempt), place())).rejects.toEqual(refusal('challenge-failed'));
  }
  await signUp(signUpForm(proof), place());
  await expect(signUp(signUpForm(proof), place())).rejects.toEqual(refusal('challenge-failed'));
});

test('texts that changed since they were shown are not accepted unread', async () => {
  const email = freshEmail();
  await expect(signUp(signUpForm({ email, termsHash: 'other' }), place())).rejects.toEqual(
    refusal('terms-changed'),
  );
  await expect(signUp(signUpForm({ email, processingHash: 'other' }), place())).rejects.toEqual(
    refusal('terms-changed'),
  );
  expect(await forAccounts().user.findUnique({ where: { email } })).toBeNull();
});

test('signing up again and again with one address is limited', async () => {
  const email = freshEmail();
  for (let attempt = 0; attempt < 6; attempt += 1) await signUp(signUpForm({ email }), place());
  await expect(signUp(signUpForm({ email }), place())).rejects.toBeInstanceOf(Refusal);
  await expect(signUp(signUpForm({ email }), place())).rejects.toEqual(refusal('too-many-attempts'));
});

test('a link sent again works; asking for an address that has nothing to confirm looks the same', async () => {
  const form = signUpForm({ language: 'en' });
  await signUp(form, place());
  const first = await tokenSentTo(form.email, 'confirm-email');
  const answers = [
    await resendConfirmation(form, place()),
    await resendConfirmation({ email: freshEmail() }, place()),
    await resendConfirmation({ email: (await createOwner()).email }, place()),
  ];
  expect(new Set(answers).size).toBe(1);
  const again = await tokenSentTo(form.email, 'confirm-email');
  expect(again).not.toBe(first);
  expect((await emailsTo(form.email)).at(-1)).toMatchObject({
    language: 'en',
    values: { organizationName: 'Essai Formation' },
  });
  expect(await confirmEmail(again, form, place())).toMatchObject({ outcome: 'confirmed', language: 'en' });
});
