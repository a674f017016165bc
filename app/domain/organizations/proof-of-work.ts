import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What signing up asks for: about 65,000 attempts, a second or two on a phone. */
export const signUpProofBits = 16;

const longestNonce = 32;

/** How many bits are zero before the first that is one. */
export function countLeadingZeroBits(bytes: Uint8Array): number {
  let bits = 0;
  for (const byte of bytes) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/**
 * Whether the nonce solves the challenge: the SHA-256 of `challenge:nonce` begins with at least that many zero bits
 * (P01). Each further bit doubles the work of finding one; checking stays one hash.
 */
export function solves(challenge: string, nonce: string, bits: number): boolean {
  if (nonce.length === 0 || nonce.length > longestNonce) return false;
  return countLeadingZeroBits(sha256(utf8ToBytes(`${challenge}:${nonce}`))) >= bits;
}

export type Search = { found: true; nonce: string } | { found: false; next: number };

/**
 * Tries `attempts` nonces from `from` on. A browser calls it again with `next` until found, letting the page breathe
 * in between; 16 bits take about 65,000 attempts.
 */
export function searchNonce(challenge: string, bits: number, from: number, attempts: number): Search {
  for (let candidate = from; candidate < from + attempts; candidate += 1) {
    const nonce = candidate.toString(36);
    if (solves(challenge, nonce, bits)) return { found: true, nonce };
  }
  return { found: false, next: from + attempts };
}
