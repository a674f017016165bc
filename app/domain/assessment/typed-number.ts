/** A decimal number without rounding: `digits` divided by ten to the power of `decimals`. */
export type TypedNumber = { digits: bigint; decimals: number };

/**
 * A number as people type it: `1 234,5`, `1.234,5`, `-3`, `2e3`, with the unit or without; null where it is none.
 * What groups thousands is left out: of point and comma the one that comes first, or the only one where it comes twice.
 */
export function typedNumber(text: string, unit = ''): TypedNumber | null {
  let form = withoutSpaces(text);
  const suffix = withoutSpaces(unit);
  if (suffix !== '' && form.endsWith(suffix)) form = form.slice(0, -suffix.length);
  const [point, comma] = [form.indexOf('.'), form.indexOf(',')];
  if (point !== -1 && comma !== -1) form = form.replaceAll(point < comma ? '.' : ',', '');
  else if (/[.,].*[.,]/.test(form)) form = form.replace(/[.,]/g, '');
  const found = /^([+-]?)(\d*)[.,]?(\d*)(?:e([+-]?\d{1,3}))?$/.exec(form);
  if (!found) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = found;
  if (whole + fraction === '') return null;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  return { digits, decimals: fraction.length - Number(exponent) };
}

/** Whether a typed number is within the tolerance of the value, its bounds included; computed exactly. */
export function isWithin(typed: TypedNumber, value: number, tolerance: number): boolean {
  const [middle, around] = [typedNumber(String(value))!, typedNumber(String(tolerance))!];
  const decimals = Math.max(typed.decimals, middle.decimals, around.decimals);
  const distance = scaled(typed, decimals) - scaled(middle, decimals);
  return (distance < 0n ? -distance : distance) <= scaled(around, decimals);
}

function scaled(number: TypedNumber, decimals: number): bigint {
  return number.digits * 10n ** BigInt(decimals - number.decimals);
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/[−–]/g, '-').toLowerCase();
}
