import type { Tx } from '~/platform/tenancy.server';
import { openSecret } from '~/platform/secret-box.server';

export type JaasAccount = {
  appId: string;
  keyId: string;
  privateKey: string;
  webhookSecret: string | null;
};

/** To whom each secret is bound, so that a row moved elsewhere opens nothing. */
export const jaasSecretOwner = (organizationId: string, what: 'private-key' | 'webhook-secret') =>
  `jaas:${organizationId}:${what}`;

/** The organization's account at JaaS, its secrets opened; null where it has none. */
export async function readJaasAccount(tx: Tx, organizationId: string): Promise<JaasAccount | null> {
  const account = await tx.jaasAccount.findFirst({
    where: { organizationId },
    select: { appId: true, keyId: true, privateKeySealed: true, webhookSecretSealed: true },
  });
  if (!account) return null;
  const { appId, keyId, privateKeySealed, webhookSecretSealed } = account;
  const open = (sealed: string, what: 'private-key' | 'webhook-secret') =>
    Buffer.from(openSecret(Buffer.from(sealed, 'base64'), jaasSecretOwner(organizationId, what))).toString();
  return {
    ...{ appId, keyId },
    privateKey: open(privateKeySealed, 'private-key'),
    webhookSecret: webhookSecretSealed === null ? null : open(webhookSecretSealed, 'webhook-secret'),
  };
}
