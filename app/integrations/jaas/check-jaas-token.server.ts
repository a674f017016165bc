import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { rsaPrivateKey } from '~/integrations/jaas/rsa-private-key.server';
import type { JaasKey } from '~/integrations/jaas/sign-jaas-token.server';

/** Whether a token is what JaaS would let in, checked with the key's public half and nothing else. */
export async function checkJaasToken({ appId, keyId, privateKey }: JaasKey, token: string): Promise<boolean> {
  const key = rsaPrivateKey(privateKey);
  if (!key) return false;
  try {
    const claims = { audience: 'jitsi', issuer: 'chat', subject: appId, algorithms: ['RS256'] };
    const { protectedHeader } = await jwtVerify(token, createPublicKey(key), claims);
    return protectedHeader.kid === keyId;
  } catch {
    return false;
  }
}
