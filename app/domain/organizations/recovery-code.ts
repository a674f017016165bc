// Without I, L, O, U: nothing is taken for something else, and no word comes out (Crockford's base 32).
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const recoveryCodeCount = 10;
export const recoveryCodeLength = 10;

/** A code from as many random bytes as it has characters: 50 random bits, written `XXXXX-XXXXX`. */
export function writeRecoveryCode(random: Uint8Array): string {
  const characters = [...random.subarray(0, recoveryCodeLength)].map((byte) => alphabet[byte % 32]);
  return `${characters.slice(0, 5).join('')}-${characters.slice(5).join('')}`;
}

/** The form in which codes are compared: as typed in any case, with or without the hyphen, O for 0, I or L for 1. */
export function normaliseRecoveryCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\u2010-\u2013-]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
