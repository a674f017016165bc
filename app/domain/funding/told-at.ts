import { endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';

/**
 * The instant at which somebody told on a day counts as told (K13): the last of that day, or now while the day still
 * runs; a day to come counts from its first.
 */
export function toldAt(day: IsoDay, now: Date, timeZone: string): Date {
  const starts = startOfDay(day, timeZone);
  const last = new Date(endOfDay(day, timeZone).getTime() - 1);
  const told = last < now ? last : now;
  return told < starts ? starts : told;
}
