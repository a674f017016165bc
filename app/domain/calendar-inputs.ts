import { z } from 'zod';
import { isIsoDay, isTimeZone } from '~/domain/calendar';
import { problem } from '~/domain/input-problem';

/** A day as `YYYY-MM-DD`. */
export const daySchema = z.string().refine(isIsoDay, problem('day-invalid')).meta({ format: 'date' });

/** An instant in ISO 8601 with its offset or Z; gives a Date. */
export const instantSchema = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, problem('time-zone-unknown'));

/** A time of day, `HH:MM`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
