import { z } from 'zod';
import { problem } from '~/domain/input-problem';

/** Whether a text without blanks is an IBAN: 97 divides it once its letters are numbers (ISO 13616). */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const turned = `${text.slice(4)}${text.slice(0, 4)}`;
  const digits = [...turned].map((one) => Number.parseInt(one, 36).toString()).join('');
  return BigInt(digits) % 97n === 1n;
}

const compact = (text: string) => text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();

export const ibanSchema = z.string().max(60).transform(compact).refine(isIban, problem('iban-invalid'));

export const bicSchema = z
  .string()
  .max(20)
  .transform(compact)
  .refine((text) => /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text), problem('bic-invalid'));

/** `FR76 3000 6000 0112 3456 7890 189` */
export const formatIban = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
