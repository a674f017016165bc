import { z } from 'zod';
import { problem } from '~/domain/input-problem';

// La Poste has more establishments than Luhn's check leaves room for.
const laPoste = '356000000';

/** The digits of a SIREN or SIRET typed with spaces, dots or hyphens. */
export function compactDigits(text: string): string {
  return text.replace(/[\s.\-\u2010-\u2013]/g, '');
}

/** Whether the 9 digits are a SIREN: Luhn's check holds. Does not say that the company exists. */
export function isSiren(digits: string): boolean {
  return /^\d{9}$/.test(digits) && digits !== '000000000' && passesLuhn(digits);
}

/**
 * Whether the 14 digits are a SIRET: a SIREN, then an establishment, Luhn's check over the whole. For La Poste the sum
 * of the digits is a multiple of 5 instead, except at its head office.
 */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/.test(digits) || !isSiren(digits.slice(0, 9))) return false;
  if (passesLuhn(digits)) return true;
  return digits.startsWith(laPoste) && sumOf([...digits].map(Number)) % 5 === 0;
}

/** The SIREN that a SIRET begins with. */
export function sirenOf(siret: string): string {
  return siret.slice(0, 9);
}

/** `732829320` as it is written: `732 829 320`; a SIRET gets its last five digits together. */
export function formatSiren(digits: string): string {
  const groups = digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})?$/, '$1 $2 $3 $4').trim();
  return groups.replaceAll(' ', '\u00a0');
}

export const sirenSchema = z
  .string()
  .max(40)
  .transform(compactDigits)
  .refine(isSiren, problem('siren-invalid'));

export const siretSchema = z
  .string()
  .max(40)
  .transform(compactDigits)
  .refine(isSiret, problem('siret-invalid'));

function passesLuhn(digits: string): boolean {
  const values = [...digits].reverse().map((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return value > 9 ? value - 9 : value;
  });
  return sumOf(values) % 10 === 0;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
