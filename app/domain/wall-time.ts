import { Temporal } from 'temporal-polyfill';

/** The instant at which clocks of the zone show that time (`HH:MM`) on that day; a time skipped in spring moves on. */
export function atWallTime(day: string, time: string, timeZone: string): Date {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return new Date(moment.epochMilliseconds);
}
