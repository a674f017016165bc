import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normaliseEmailAddress } from '~/domain/organizations/email-address';

/** So many attempts under one key in so many seconds of real time. */
export type AttemptLimit = { key: string; attempts: number; windowSeconds: number };

const quarter = 15 * 60;
const hour = 60 * 60;

const limits = {
  'sign-in': { both: 10, account: 40, address: 100, windowSeconds: quarter },
  'sign-up': { both: 6, account: 6, address: 60, windowSeconds: hour },
  'password-reset': { both: 6, account: 6, address: 60, windowSeconds: hour },
  'email-confirmation': { both: 6, account: 6, address: 60, windowSeconds: hour },
} as const;

/**
 * What is counted when somebody without a session asks something of an account: for the account and the network
 * address together, for the account from everywhere (kept wide, so that nobody is locked out by others), and for the
 * address (kept wide too: a school shares one). Keys hold hashes: no personal data.
 */
export function attemptLimits(
  act: keyof typeof limits,
  who: { account: string; address: string },
): { account: AttemptLimit[]; address: AttemptLimit[] } {
  const { both, account, address, windowSeconds } = limits[act];
  const name = digest(normaliseEmailAddress(who.account));
  const place = digest(who.address);
  return {
    account: [
      { key: `${act}:both:${name}:${place}`, attempts: both, windowSeconds },
      { key: `${act}:account:${name}`, attempts: account, windowSeconds },
    ],
    address: [{ key: `${act}:address:${place}`, attempts: address, windowSeconds }],
  };
}

/** What is counted when a signed-in person gives their password again or opens an organization, or somebody a code of a second factor. */
export function personLimits(
  act: 'password' | 'second-factor' | 'organization',
  userId: string,
): AttemptLimit[] {
  return [{ key: `${act}:person:${userId}`, attempts: 10, windowSeconds: quarter }];
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
