/** Crockford's base 32: no I, L, O or U, which people misread or mistype. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const payloadLength = 11;

/** How many random bytes {@link certificateCode} takes. */
export const certificateCodeBytes = payloadLength;

/**
 * A certificate's public code: eleven random characters (55 bits) and a check character, in groups of four, such as
 * `7K3M-Q0ZC-1A9X`. The same bytes give the same code. Throws when there are too few bytes.
 */
export function certificateCode(random: Uint8Array): string {
  if (random.length < payloadLength) throw new RangeError('a certificate code takes eleven random bytes');
  const payload = Array.from(random.subarray(0, payloadLength), (byte) => alphabet.charAt(byte % 32)).join(
    '',
  );
  return grouped(payload + checkCharacter(payload));
}

/**
 * What a person typed as a code, in the form it is stored in: case, spaces and dashes do not matter, and O, I, L are
 * read as the digits they look like. Null when it cannot be one: one wrong or two swapped characters are noticed.
 */
export function parseCertificateCode(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length !== payloadLength + 1) return null;
  if ([...text].some((character) => !alphabet.includes(character))) return null;
  const payload = text.slice(0, payloadLength);
  return checkCharacter(payload) === text.charAt(payloadLength) ? grouped(text) : null;
}

/** Luhn's check in base 32: doubling from the right, digits of the double summed. */
function checkCharacter(payload: string): string {
  const base = alphabet.length;
  let sum = 0;
  [...payload].reverse().forEach((character, index) => {
    const value = alphabet.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / base) + (value % base);
  });
  return alphabet.charAt((base - (sum % base)) % base);
}

function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
