import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '~/platform/settings.server';

/** HMAC-SHA-256 under APP_SECRET, in base64url: for what is too short to stand a plain hash, and for signatures. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', settings.APP_SECRET).update(`${purpose}\0${text}`).digest('base64url');
}

/** Whether `signature` is the keyed hash of the text, compared in constant time. */
export function isKeyedHash(purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(keyedHash(purpose, text));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
