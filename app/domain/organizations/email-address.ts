import { z } from 'zod';
import { problem } from '~/domain/input-problem';

/** An e-mail address as it is stored and compared: without space around it, in lower case. */
export function normaliseEmailAddress(text: string): string {
  return text.trim().toLowerCase();
}

/** Whether a normalised text can be an e-mail address: of 254 characters at most, without control characters. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && wellFormed.safeParse(text).success;
}

const wellFormed = z.email();

export const emailAddressSchema = z
  .string()
  .min(1)
  .transform(normaliseEmailAddress)
  .refine(isEmailAddress, problem('email-invalid'));
