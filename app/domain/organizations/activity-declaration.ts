import { z } from 'zod';
import { problem } from '~/domain/input-problem';
import { compactDigits } from '~/domain/organizations/siren';

/** Whether the digits can be a declaration of activity number of a training provider (F6): 11 of them. */
export function isActivityDeclaration(digits: string): boolean {
  return /^\d{11}$/.test(digits);
}

/** `11751234575` as it is written: `11 75 12345 75`, with non-breaking spaces. */
export function formatActivityDeclaration(digits: string): string {
  return digits.replace(/^(\d{2})(\d{2})(\d{5})(\d{2})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
}

export const activityDeclarationSchema = z
  .string()
  .max(40)
  .transform(compactDigits)
  .refine(isActivityDeclaration, problem('activity-declaration-invalid'));
