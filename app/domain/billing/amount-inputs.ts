import { z } from 'zod';
import { problem } from '~/domain/input-problem';

/** An amount typed in euros, `1 234,50` or `1234.50`, as whole cents. */
export const eurosSchema = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f€]/g, ''))
  .refine((text) => /^\d{1,7}([.,]\d{1,2})?$/.test(text), problem('amount-invalid'))
  .transform(hundredths);

/** A rate typed in percent, `2,62` or `2.62 %`, as basis points. */
export const percentSchema = z
  .string()
  .transform((text) => text.replace(/[\s\u00a0\u202f%]/g, ''))
  .refine((text) => /^\d{1,3}([.,]\d{1,2})?$/.test(text), problem('rate-invalid'))
  .transform(hundredths);

/** Digits are moved, never multiplied: no rounding. */
function hundredths(text: string): number {
  const [whole = '0', rest = ''] = text.split(/[.,]/);
  return Number(`${whole}${rest.padEnd(2, '0')}`);
}
