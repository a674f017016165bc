import { expect, test } from 'vitest';
import { readSession } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';
import { changePassword } from '~/use-cases/organizations/change-password.server';
import { getPasswordReset } from '~/use-cases/organizations/get-password-reset.server';
import { requestPasswordReset } from '~/use-cases/organizations/request-password-reset.server';
import { resetPassword } from '~/use-cases/organizations/reset-password.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { signUp } from '~/use-cases/organizations/sign-up.server';
import { emailsTo, tokenSentTo } from '../../../tests/factories/email';
import { createOwner, freshEmail, signUpForm } from '../../../tests/factories/sign-up';

let places = 0;
const place = () => ({ now: new Date(), address: `password-${(places += 1)}`, device: 'test' });
const refusal = (code: string) => expect.objectContaining({ code });
const password = 'un tout autre secret 9';

async function resetTokenFor(email: string): Promise<string> {
  await requestPasswordReset({ email }, place());
  return tokenSentTo(email, 'password-reset');
}

test('a forgotten password is replaced by the link: all sessions end and the owner is told', async () => {
  const owner = await createOwner();
  const token = await resetTokenFor(owner.email);
  expect(await getPasswordReset(token)).toEqual({ email: owner.email });
  await resetPassword(token, { password }, place());
  expect(await readSession(owner.cookie)).toBeNull();
  await expect(signIn(owner, place())).rejects.toEqual(refusal('wrong-credentials'));
  expect(await signIn({ ...owner, password }, place())).toMatchObject({ step: 'signed-in' });
  expect((await emailsTo(owner.email)).at(-1)?.template).toBe('password-changed');
});

test('a link serves once, also when two tabs send it together, and takes older links with it', async () => {
  const owner = await createOwner();
  const older = await resetTokenFor(owner.email);
  const token = await resetTokenFor(owner.email);
  const outcomes = await Promise.allSettled([
    resetPassword(token, { password }, place()),
    resetPassword(token, { password: `${password}!` }, place()),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(getPasswordReset(token)).rejects.toEqual(refusal('token-invalid'));
  await expect(resetPassword(older, { password }, place())).rejects.toEqual(refusal('token-invalid'));
});

test('a link that is too old sets nothing', async () => {
  const owner = await createOwner();
  const token = await resetTokenFor(owner.email);
  const minutes = await forAccounts().authToken.findFirstOrThrow({
    where: { userId: owner.userId, kind: 'password-reset' },
  });
  expect(minutes.expiresAt.getTime() - minutes.createdAt.getTime()).toBe(60 * 60_000);
  await forAccounts().authToken.updateMany({
    where: { userId: owner.userId },
    data: { expiresAt: new Date() },
  });
  await expect(resetPassword(token, { password }, place())).rejects.toEqual(refusal('token-expired'));
});

test('an address without account gets the same answer and no e-mail', async () => {
  const owner = await createOwner();
  const unknown = freshEmail();
  const answers = [
    await requestPasswordReset(owner, place()),
    await requestPasswordReset({ email: unknown }, place()),
  ];
  expect(answers[0]).toBe(answers[1]);
  expect(await emailsTo(unknown)).toEqual([]);
});

test('asking is limited for one address, known or not', async () => {
  for (const email of [(await createOwner()).email, freshEmail()]) {
    for (let attempt = 0; attempt < 6; attempt += 1) await requestPasswordReset({ email }, place());
    await expect(requestPasswordReset({ email }, place())).rejects.toEqual(refusal('too-many-attempts'));
  }
});

test('the link of an address never confirmed proves it, and takes the account from who began it', async () => {
  const form = signUpForm();
  await signUp(form, place());
  await resetPassword(await resetTokenFor(form.email), { password }, place());
  expect(await signIn({ email: form.email, password }, place())).toMatchObject({ step: 'signed-in' });
});

test('the address is no password', async () => {
  const owner = await createOwner();
  const token = await resetTokenFor(owner.email);
  await expect(resetPassword(token, { password: owner.email.toUpperCase() }, place())).rejects.toEqual(
    refusal('invalid-input'),
  );
});

test('changing the password needs the present one, keeps this session and ends the others', async () => {
  const owner = await createOwner();
  const elsewhere = await signIn(owner, place());
  if (elsewhere.step !== 'signed-in') throw new Error('a code is asked for');
  const viewer = await readSession(owner.cookie);
  if (!viewer) throw new Error('no session');
  await expect(changePassword(viewer, { currentPassword: 'wrong', password })).rejects.toEqual(
    refusal('wrong-password'),
  );
  await changePassword(viewer, { currentPassword: owner.password, password });
  expect(await readSession(owner.cookie)).not.toBeNull();
  expect(await readSession(elsewhere.cookie.split(';')[0] ?? '')).toBeNull();
  expect((await emailsTo(owner.email)).at(-1)?.template).toBe('password-changed');
});

test('the present password is not guessed from an open session', async () => {
  const owner = await createOwner();
  const viewer = await readSession(owner.cookie);
  if (!viewer) throw new Error('no session');
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await changePassword(viewer, { currentPassword: 'wrong', password }).catch(() => undefined);
  }
  await expect(changePassword(viewer, { currentPassword: owner.password, password })).rejects.toEqual(
    refusal('too-many-attempts'),
  );
});
