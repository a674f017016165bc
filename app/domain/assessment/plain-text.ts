import { z } from 'zod';
import { problem } from '~/domain/input-problem';

// Neither PostgreSQL nor canonical JSON has a place for these.
const unstorable = /\0|\p{Surrogate}/gu;

/** One line of text, trimmed: 1 character at least. */
export function lineSchema(most: number) {
  return z
    .string()
    .overwrite((text) => text.replace(unstorable, '').trim())
    .min(1)
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));
}

/** Text of several lines, trimmed, with LF between them. May be empty. */
export function linesSchema(most: number) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').replace(unstorable, '').trim())
    .max(most);
}
