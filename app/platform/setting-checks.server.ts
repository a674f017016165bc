import { z } from 'zod';

// Imported by scripts, which Node runs as it stands: nothing but zod may be imported here.

export const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  });
export const httpUrl = url('http:', 'https:').transform((value) => value.replace(/\/+$/, ''));
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${least} to ${most}` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: `must be from ${least} to ${most}` });
export const email = z.email({ error: 'must be an e-mail address' });
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `must be ${values.join(' or ')}` });

export function legalText(about: string, example: string) {
  return {
    about,
    example,
    without: 'a demonstration value in sandbox mode, else its name in brackets',
    check: z.string(),
  };
}

export function invoiceMention(about: string, example: string) {
  const without = 'a demonstration value in sandbox mode, else left out of invoices';
  return { about, example, without, check: z.string() };
}
