import { randomBytes, timingSafeEqual } from 'node:crypto';
import { encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, generateHOTP } from '@oslojs/otp';

const stepSeconds = 30;
const digits = 6;
const issuer = 'Assidu';
// Clocks of phones are off by seconds: the step before and the one after count too.
const tolerance = [0n, -1n, 1n];

export function createOneTimeKey(): Uint8Array {
  return randomBytes(20);
}

/** What an authenticator app takes: the address of the QR code, and the key to type by hand in groups of four. */
export function describeOneTimeKey(key: Uint8Array, account: string): { uri: string; typed: string } {
  const typed = encodeBase32UpperCaseNoPadding(key).replace(/(.{4})(?=.)/g, '$1 ');
  return { uri: createTOTPKeyURI(issuer, account, key, stepSeconds, digits), typed };
}

/** The step of the code (RFC 6238), or null. A step serves once: the caller keeps the last one used. */
export function stepOfCode(key: Uint8Array, code: string, at: Date): bigint | null {
  const given = Buffer.from(code);
  const now = BigInt(Math.floor(at.getTime() / 1000 / stepSeconds));
  let found: bigint | null = null;
  for (const offset of tolerance) {
    const expected = Buffer.from(generateHOTP(key, now + offset, digits));
    if (expected.length === given.length && timingSafeEqual(expected, given)) found ??= now + offset;
  }
  return found;
}
