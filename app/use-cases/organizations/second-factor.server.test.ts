import { generateTOTP } from '@oslojs/otp';
import { decodeBase32IgnorePadding } from '@oslojs/encoding';
import { expect, test } from 'vitest';
import { readSession } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';
import { confirmSecondFactor } from '~/use-cases/organizations/confirm-second-factor.server';
import { getSecondFactor } from '~/use-cases/organizations/get-second-factor.server';
import { renewRecoveryCodes } from '~/use-cases/organizations/renew-recovery-codes.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { startSecondFactor } from '~/use-cases/organizations/start-second-factor.server';
import { switchOffSecondFactor } from '~/use-cases/organizations/switch-off-second-factor.server';
import { verifySecondFactor } from '~/use-cases/organizations/verify-second-factor.server';
import { emailsTo } from '../../../tests/factories/email';
import { createOwner } from '../../../tests/factories/sign-up';

let places = 0;
const place = () => ({ address: `second-factor-${(places += 1)}`, device: 'test' });
const refusal = (code: string) => expect.objectContaining({ code });

type Owner = Awaited<ReturnType<typeof createOwner>>;

async function begin(owner: Owner): Promise<() => string> {
  await startSecondFactor(owner, owner);
  const factor = await getSecondFactor(owner);
  if (factor.state !== 'starting') throw new Error('no second factor was begun');
  expect(factor.uri).toContain(`secret=${factor.typed.replaceAll(' ', '')}`);
  const key = decodeBase32IgnorePadding(factor.typed.replaceAll(' ', ''));
  return () => generateTOTP(key, 30, 6);
}

/** An owner with the second factor on, as if it had been set up a while ago. */
async function withSecondFactor() {
  const owner = await createOwner();
  const code = await begin(owner);
  const { recoveryCodes } = await confirmSecondFactor(owner, { code: code() });
  await forAccounts().user.update({ where: { id: owner.userId }, data: { totpLastStep: 1n } });
  return { ...owner, code, recoveryCodes };
}

async function passwordStep(owner: { email: string; password: string }): Promise<string> {
  const answer = await signIn(owner, place());
  if (answer.step !== 'second-factor') throw new Error('no code is asked for');
  return answer.token;
}

test('once on, the password alone opens nothing and the code of the app does', async () => {
  const owner = await withSecondFactor();
  const token = await passwordStep(owner);
  const { cookie } = await verifySecondFactor(token, { code: owner.code() }, place());
  expect(await readSession(cookie.split(';')[0] ?? '')).toMatchObject({
    userId: owner.userId,
    hasSecondFactor: true,
  });
});

test('a code serves once, also for two tabs at once, and not after it switched the factor on', async () => {
  const owner = await withSecondFactor();
  const [one, other] = [await passwordStep(owner), await passwordStep(owner)];
  const code = owner.code();
  const outcomes = await Promise.allSettled([
    verifySecondFactor(one, { code }, place()),
    verifySecondFactor(other, { code }, place()),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(verifySecondFactor(await passwordStep(owner), { code }, place())).rejects.toEqual(
    refusal('second-factor-wrong'),
  );
});

test('a code given to switch it on does not serve to sign in', async () => {
  const owner = await createOwner();
  const code = await begin(owner);
  const used = code();
  await confirmSecondFactor(owner, { code: used });
  await expect(verifySecondFactor(await passwordStep(owner), { code: used }, place())).rejects.toEqual(
    refusal('second-factor-wrong'),
  );
});

test('a password step serves once, for ten minutes', async () => {
  const owner = await withSecondFactor();
  const token = await passwordStep(owner);
  await verifySecondFactor(token, { code: owner.code() }, place());
  await expect(verifySecondFactor(token, { code: owner.recoveryCodes[0] ?? '' }, place())).rejects.toEqual(
    refusal('token-invalid'),
  );
  const late = await passwordStep(owner);
  const waiting = await forAccounts().authToken.findFirstOrThrow({
    where: { userId: owner.userId, kind: 'second-factor', usedAt: null },
  });
  expect(waiting.expiresAt.getTime() - waiting.createdAt.getTime()).toBe(10 * 60_000);
  await forAccounts().authToken.update({ where: { id: waiting.id }, data: { expiresAt: new Date() } });
  await expect(verifySecondFactor(late, { code: owner.code() }, place())).rejects.toEqual(
    refusal('token-expired'),
  );
});

test('each of the ten recovery codes serves once, however it is typed, and its owner is told', async () => {
  const owner = await withSecondFactor();
  expect(new Set(owner.recoveryCodes).size).toBe(10);
  const code = (owner.recoveryCodes[3] ?? '').toLowerCase().replace('-', ' ');
  await verifySecondFactor(await passwordStep(owner), { code }, place());
  expect((await emailsTo(owner.email)).at(-1)).toMatchObject({
    template: 'second-factor-changed',
    values: { change: 'code-used' },
  });
  await expect(verifySecondFactor(await passwordStep(owner), { code }, place())).rejects.toEqual(
    refusal('second-factor-wrong'),
  );
  expect(await getSecondFactor(owner)).toMatchObject({ state: 'on', codesLeft: 9 });
});

test('codes are not guessed: ten failures and even the right one waits', async () => {
  const owner = await withSecondFactor();
  const token = await passwordStep(owner);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await expect(verifySecondFactor(token, { code: `guess-${attempt}` }, place())).rejects.toEqual(
      refusal('second-factor-wrong'),
    );
  }
  await expect(verifySecondFactor(token, { code: owner.code() }, place())).rejects.toEqual(
    refusal('too-many-attempts'),
  );
});

test('recovery codes made again replace the others, for whoever knows the password', async () => {
  const owner = await withSecondFactor();
  await expect(renewRecoveryCodes(owner, { password: 'wrong' })).rejects.toEqual(refusal('wrong-password'));
  const { recoveryCodes } = await renewRecoveryCodes(owner, owner);
  await expect(
    verifySecondFactor(await passwordStep(owner), { code: owner.recoveryCodes[0] ?? '' }, place()),
  ).rejects.toEqual(refusal('second-factor-wrong'));
  await verifySecondFactor(await passwordStep(owner), { code: recoveryCodes[0] ?? '' }, place());
});

test('switching it off needs the password, erases key and codes, and is told', async () => {
  const owner = await withSecondFactor();
  await expect(switchOffSecondFactor(owner, { password: 'wrong' })).rejects.toEqual(
    refusal('wrong-password'),
  );
  await switchOffSecondFactor(owner, owner);
  expect(await getSecondFactor(owner)).toEqual({ state: 'off' });
  expect(await forAccounts().recoveryCode.count({ where: { userId: owner.userId } })).toBe(0);
  expect(await signIn(owner, place())).toMatchObject({ step: 'signed-in' });
  expect((await emailsTo(owner.email)).at(-1)).toMatchObject({ values: { change: 'off' } });
});

test('nothing is on before a right code, and what is on is not begun again', async () => {
  const owner = await createOwner();
  await expect(confirmSecondFactor(owner, { code: '123456' })).rejects.toEqual(refusal('not-found'));
  await expect(startSecondFactor(owner, { password: 'wrong' })).rejects.toEqual(refusal('wrong-password'));
  const code = await begin(owner);
  await expect(confirmSecondFactor(owner, { code: 'abcdef' })).rejects.toEqual(
    refusal('second-factor-wrong'),
  );
  expect(await signIn(owner, place())).toMatchObject({ step: 'signed-in' });
  await confirmSecondFactor(owner, { code: ` ${code().slice(0, 3)} ${code().slice(3)} ` });
  await expect(startSecondFactor(owner, owner)).rejects.toEqual(refusal('second-factor-already-on'));
});

test('the key is kept sealed, and opens for its owner alone', async () => {
  const [owner, thief] = [await createOwner(), await createOwner()];
  await startSecondFactor(owner, owner);
  const { totpSecret } = await forAccounts().user.findUniqueOrThrow({ where: { id: owner.userId } });
  expect(totpSecret?.length).toBe(20 + 12 + 16);
  await forAccounts().user.update({ where: { id: thief.userId }, data: { totpSecret } });
  await expect(getSecondFactor(thief)).rejects.toThrow();
});
