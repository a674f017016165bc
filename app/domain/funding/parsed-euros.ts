/** An amount typed in euros, `1 234,50` or `1234.50`, as whole cents; null where it is none (yet). */
export function parsedEuros(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '');
  const [, whole, rest = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  return whole === undefined ? null : Number(`${whole}${rest.padEnd(2, '0')}`);
}
