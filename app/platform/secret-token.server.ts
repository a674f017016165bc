import { createHash, randomBytes } from 'node:crypto';

/** A token for a link or a bearer header: 32 random bytes in base64url, of which only the hash is stored. */
export function createSecretToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashSecretToken(token) };
}

/** SHA-256 in hexadecimal: enough for secrets of 256 random bits. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
