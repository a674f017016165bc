import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceMs = 5 * 60_000;

/**
 * Whether `X-Jaas-Signature` (`t=<moment>,v1=<base64>`) is the HMAC-SHA-256 of `t.body` under the secret of whoever is
 * named by the body, to the byte, within five minutes of real time either way. `t` counts seconds or milliseconds.
 */
export function verifyJaasSignature(
  rawBody: Uint8Array,
  header: string | null,
  secret: string,
  at: Date,
): boolean {
  const parts = (header ?? '').split(',').map((part) => {
    const cut = part.indexOf('=');
    return { name: part.slice(0, cut).trim(), value: part.slice(cut + 1).trim() };
  });
  const moment = parts.find(({ name }) => name === 't')?.value ?? '';
  if (!/^\d{1,15}$/.test(moment)) return false;
  const signedAt = Number(moment) * (moment.length > 11 ? 1 : 1000);
  if (Math.abs(at.getTime() - signedAt) > toleranceMs) return false;
  const expected = createHmac('sha256', secret).update(`${moment}.`).update(rawBody).digest();
  return parts
    .filter(({ name }) => name === 'v1')
    .some(({ value }) => {
      const given = Buffer.from(value, 'base64');
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
}
