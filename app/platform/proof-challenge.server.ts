import { randomBytes } from 'node:crypto';
import { signUpProofBits, solves } from '~/domain/organizations/proof-of-work';
import { isKeyedHash, keyedHash } from '~/platform/keyed-hash.server';
import { hashSecretToken } from '~/platform/secret-token.server';

export type ProofChallenge = { challenge: string; bits: number };

const purpose = 'proof-of-work';
const hoursToSolve = 2;

/**
 * A challenge against robots (P01), signed and expiring, so that nothing is stored before it is solved. Whoever
 * spends it writes its `id` under a unique key: it serves once.
 */
export function issueProofChallenge(bits: number = signUpProofBits): ProofChallenge {
  const expires = Date.now() + hoursToSolve * 3_600_000;
  const body = `${randomBytes(12).toString('base64url')}.${bits}.${expires}`;
  return { challenge: `${body}.${keyedHash(purpose, body)}`, bits };
}

/** The id and the end of a challenge that is ours, in time and solved by the nonce; null otherwise. */
export function checkProof(challenge: string, nonce: string): { id: string; expiresAt: Date } | null {
  const [random, bits, expires, signature] = challenge.split('.');
  if (!random || !bits || !expires || !signature) return null;
  if (!isKeyedHash(purpose, `${random}.${bits}.${expires}`, signature)) return null;
  if (Number(expires) <= Date.now() || !solves(challenge, nonce, Number(bits))) return null;
  return { id: hashSecretToken(challenge), expiresAt: new Date(Number(expires)) };
}
