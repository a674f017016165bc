import { Temporal } from 'temporal-polyfill';

/** The instant at which clocks of the zone show that time (`HH:MM`) on that day; a time skipped in spring moves on. */
export function atWallTime(day: string, time: string, timeZone: string): Date {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone);
  return new Date(moment.epochMilliseconds);
}

/** The day and time (`HH:MM`) that clocks of the zone show at an instant. */
export function wallTimeOf(instant: Date, timeZone: string): { day: string; time: string } {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return { day: shown.toPlainDate().toString(), time: shown.toPlainTime().toString().slice(0, 5) };
}
