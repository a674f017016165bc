import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * One fingerprint for all statements signed in a session: the SHA-256, in hexadecimal, of their hashes in the order of
 * the alphabet, each ended by a line feed (`sort hashes | sha256sum`). An attendance sheet bears it, so that the sheet
 * and the evidence can be compared.
 */
export function statementsHash(statementHashes: readonly string[]): string {
  const lines = [...statementHashes].sort().map((hash) => `${hash}\n`);
  return bytesToHex(sha256(utf8ToBytes(lines.join(''))));
}
