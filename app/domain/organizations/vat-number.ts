import { z } from 'zod';
import { problem } from '~/domain/input-problem';

/** What follows the two letters, for each member state of the EU and for Northern Ireland, as VIES describes it. */
const formats = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/,
} as const;

type VatPrefix = keyof typeof formats;

/** The letters in capitals and digits of a VAT number typed with spaces, dots or hyphens. */
export function compactVatNumber(text: string): string {
  return text.replace(/[\s.\-\u2010-\u2013]/g, '').toUpperCase();
}

/** The two letters that VAT numbers of a country (ISO 3166-1) begin with, or null outside the EU. Greece has EL. */
export function vatPrefixOf(country: string): string | null {
  if (country === 'GR') return 'EL';
  return isPrefix(country) && country !== 'EL' && country !== 'XI' ? country : null;
}

/**
 * Whether the compact text has the form of an EU VAT number, of that country where one is given; for French numbers
 * the key of two digits is checked too. Does not ask whether the number is in use.
 */
export function isVatNumber(text: string, country?: string): boolean {
  const prefix = text.slice(0, 2);
  const rest = text.slice(2);
  if (!isPrefix(prefix) || !formats[prefix].test(rest)) return false;
  if (country !== undefined && prefix !== vatPrefixOf(country) && !(country === 'GB' && prefix === 'XI'))
    return false;
  if (prefix !== 'FR' || !/^\d{2}/.test(rest)) return true;
  return rest.slice(0, 2) === frenchKey(rest.slice(2));
}

/** The French VAT number that belongs to a SIREN. */
export function frenchVatNumber(siren: string): string {
  return `FR${frenchKey(siren)}${siren}`;
}

export const vatNumberSchema = z
  .string()
  .max(40)
  .transform(compactVatNumber)
  .refine((text) => isVatNumber(text), problem('vat-number-invalid'));

function frenchKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
}

function isPrefix(text: string): text is VatPrefix {
  return Object.hasOwn(formats, text);
}
