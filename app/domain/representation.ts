import { z } from 'zod';

/** An instant as the API writes it, in UTC with milliseconds. Takes a Date, or a text already written so. */
export const instantText = z
  .union([z.date(), z.string()])
  .transform((instant) => (typeof instant === 'string' ? instant : instant.toISOString()))
  .pipe(z.iso.datetime());

/** A day as the API writes it, in the organization's time zone. */
export const dayText = z.iso.date();

/** Identifiers are texts to their readers, whatever they are made of. */
export const idText = z.string();
