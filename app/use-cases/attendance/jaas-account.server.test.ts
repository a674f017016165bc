import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { signJaasToken } from '~/integrations/jaas/sign-jaas-token.server';
import { checkJaasToken } from '~/integrations/jaas/check-jaas-token.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { readJaasAccount } from '~/records/attendance/read-jaas-account.server';
import { getSessionSettings } from '~/use-cases/attendance/get-session-settings.server';
import { removeJaasAccount } from '~/use-cases/attendance/remove-jaas-account.server';
import { saveJaasAccount } from '~/use-cases/attendance/save-jaas-account.server';
import { tryJaasAccount } from '~/use-cases/attendance/try-jaas-account.server';
import { updateSessionSettings } from '~/use-cases/attendance/update-session-settings.server';
import { createJaasAccount, jaasAppId, privateKeyPem } from '../../../tests/factories/jaas';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00.000Z');
const invalid = (path: string) => ({ code: 'invalid-input', details: { errors: [{ path }] } });

test('an account is kept sealed, shown without its secrets, tried, and logged', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const { appId, keyId, webhookSecret } = await createJaasAccount(owner, { now });
  const settings = await getSessionSettings(owner);
  expect(settings.jaas).toEqual({ appId, keyId, updatedAt: now.toISOString(), hearsEvents: true });
  const database = forOrganization(organizationId);
  const row = await database.jaasAccount.findFirstOrThrow({ where: { organizationId } });
  expect(JSON.stringify(row)).not.toContain(webhookSecret);
  expect(JSON.stringify(row)).not.toContain('PRIVATE KEY');
  expect(await readJaasAccount(database, organizationId)).toMatchObject({
    webhookSecret,
    privateKey: privateKeyPem,
  });
  expect(await tryJaasAccount(owner)).toEqual({ valid: true });
  const acts = await database.auditEntry.findMany({
    where: { organizationId, action: 'jaas-account.saved' },
  });
  expect(acts).toMatchObject([{ subjectName: appId, details: { fields: ['privateKey', 'webhookSecret'] } }]);
});

test('secrets left out stay; another AppID asks for its key', async () => {
  const owner = await createMember({ role: 'owner' });
  const { appId, webhookSecret } = await createJaasAccount(owner, { now });
  await saveJaasAccount(owner, { appId, keyId: 'other' }, { now });
  const account = await readJaasAccount(forOrganization(owner.organizationId), owner.organizationId);
  expect(account).toMatchObject({ keyId: `${appId}/other`, webhookSecret });
  const moved = { appId: jaasAppId(), keyId: 'k' };
  await expect(saveJaasAccount(owner, moved, { now })).rejects.toMatchObject(invalid('privateKey'));
  await saveJaasAccount(owner, { ...moved, privateKey: privateKeyPem }, { now });
  expect(await forAccounts().jaasApp.count({ where: { appId } })).toBe(0);
  expect((await getSessionSettings(owner)).jaas).toMatchObject({ appId: moved.appId, hearsEvents: false });
});

test.each([
  ['no key at all', 'rubbish'],
  [
    'a key of another kind',
    generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  ],
  [
    'a public key',
    generateKeyPairSync('rsa', { modulusLength: 2048 })
      .publicKey.export({ type: 'spki', format: 'pem' })
      .toString(),
  ],
  [
    'a key too short',
    generateKeyPairSync('rsa', { modulusLength: 1024 })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  ],
])('%s is refused, and nothing is kept', async (_what, privateKey) => {
  const owner = await createMember({ role: 'owner' });
  const wish = { appId: jaasAppId(), keyId: 'k', privateKey };
  await expect(saveJaasAccount(owner, wish, { now })).rejects.toMatchObject(invalid('privateKey'));
  expect((await getSessionSettings(owner)).jaas).toBeNull();
});

test('an AppID belongs to one organization, also when two ask for it at once', async () => {
  const [mine, other] = [await createMember({ role: 'owner' }), await createMember({ role: 'owner' })];
  const wish = { appId: jaasAppId(), keyId: 'k', privateKey: privateKeyPem };
  const settled = await Promise.allSettled(
    [mine, other].map((owner) => saveJaasAccount(owner, wish, { now })),
  );
  const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(refusals).toMatchObject([invalid('appId')]);
});

test('who may not set the organization up may do none of it', async () => {
  const trainer = await createMember({ role: 'trainer' });
  const wish = { appId: jaasAppId(), keyId: 'k', privateKey: privateKeyPem };
  const choices = { partialPresence: 'strict' as const, signingHours: 1, roomKind: 'built-in' as const };
  for (const act of [
    getSessionSettings(trainer),
    saveJaasAccount(trainer, wish, { now }),
    tryJaasAccount(trainer),
    removeJaasAccount(trainer, { now }),
    updateSessionSettings(trainer, choices, { now }),
  ]) {
    await expect(act).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test('policy, hours and room are changed and logged; JaaS wants its account, and goes with it', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const choices = { partialPresence: 'strict' as const, signingHours: 48, roomKind: 'jaas' as const };
  const change = () => updateSessionSettings(owner, choices, { now });
  await expect(change()).rejects.toMatchObject({ code: 'room-not-configured' });
  expect(await getSessionSettings(owner)).toMatchObject({ partialPresence: 'minutes', roomKind: 'built-in' });
  await createJaasAccount(owner, { now });
  await change();
  expect(await getSessionSettings(owner)).toMatchObject(choices);
  const acts = await forOrganization(organizationId).auditEntry.findMany({
    where: { organizationId, action: 'organization.sessions-updated' },
  });
  expect(acts).toMatchObject([{ details: { fields: ['partialPresence', 'signingHours', 'roomKind'] } }]);
  await removeJaasAccount(owner, { now });
  expect(await getSessionSettings(owner)).toMatchObject({ roomKind: 'built-in', jaas: null });
  await expect(removeJaasAccount(owner, { now })).rejects.toMatchObject({ code: 'not-found' });
  await expect(tryJaasAccount(owner)).rejects.toMatchObject({ code: 'room-not-configured' });
});

test('a token opens one room for one person for a while, and says no address', async () => {
  const key = { appId: 'vpaas-magic-cookie-1', keyId: 'vpaas-magic-cookie-1/abc', privateKey: privateKeyPem };
  const until = new Date(Date.now() + 3_600_000);
  const visitor = { id: 'participant', name: 'Léa', moderator: false };
  const token = await signJaasToken(key, { visitor, room: 'room', until });
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', kid: key.keyId, typ: 'JWT' });
  expect(decodeJwt(token)).toMatchObject({
    ...{ aud: 'jitsi', iss: 'chat', sub: key.appId, room: 'room', exp: Math.floor(until.getTime() / 1000) },
    context: {
      user: { id: 'participant', name: 'Léa', moderator: 'false' },
      features: {
        recording: 'false',
        livestreaming: 'false',
        transcription: 'false',
        'outbound-call': 'false',
      },
    },
  });
  expect(JSON.stringify(decodeJwt(token))).not.toContain('@');
  expect(await checkJaasToken(key, token)).toBe(true);
  expect(await checkJaasToken({ ...key, keyId: 'another' }, token)).toBe(false);
  expect(await checkJaasToken(key, `${token.slice(0, -6)}AAAAAA`)).toBe(false);
});
