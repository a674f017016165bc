import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`; such texts sort as the days do. */
export type IsoDay = string;

/** A stretch of time that holds its first instant and not its last. */
export type Period = { from: Date; to: Date };

/** A stretch of days that holds its first day and not its last. */
export type DayPeriod = { from: IsoDay; to: IsoDay };

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return plainDay(text).toString() === text;
  } catch {
    return false;
  }
}

/** Whether the text names a time zone of the IANA list that this machine knows. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The day it is at that instant in that time zone. */
export function dayIn(instant: Date, timeZone: string): IsoDay {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The first instant of a day in a time zone (where midnight does not exist, the first one that does). */
export function startOfDay(day: IsoDay, timeZone: string): Date {
  return new Date(
    kept(starts, `${day}${timeZone}`, () => plainDay(day).toZonedDateTime(timeZone).epochMilliseconds),
  );
}

// The same few days are asked for by every learner of a course: each is computed once.
const starts = new Map<string, number>();
const laterDays = new Map<string, IsoDay>();
const mostKept = 4000;

function kept<Value>(known: Map<string, Value>, key: string, compute: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

/** The instant at which a day is over in a time zone: the first of the next day. */
export function endOfDay(day: IsoDay, timeZone: string): Date {
  return startOfDay(addDays(day, 1), timeZone);
}

/** From the first to the last of these days, both included, as a half-open period. */
export function daysAsPeriod(first: IsoDay, last: IsoDay, timeZone: string): Period {
  return { from: startOfDay(first, timeZone), to: endOfDay(last, timeZone) };
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return kept(laterDays, `${day} ${days}`, () => plainDay(day).add({ days }).toString());
}

/** How many days lie from one day to another; negative when `to` comes first. Both bounds of a stay count `+ 1`. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return plainDay(from).until(plainDay(to), { largestUnit: 'day' }).days;
}

/**
 * The day `months` calendar months after (or before) another: the same day of the month, or the month's last where it
 * is too short. `anchorDay` (1 to 31) is the day to come back to in longer months; by default the day's own.
 */
export function addMonthsClamped(day: IsoDay, months: number, anchorDay?: number): IsoDay {
  const start = plainDay(day);
  const month = start.toPlainYearMonth().add({ months });
  return month.toPlainDate({ day: Math.min(anchorDay ?? start.day, month.daysInMonth) }).toString();
}

/** The nth (from 0) of the monthly periods that begin on the anchor, each computed from the anchor itself. */
export function monthlyPeriod(anchor: IsoDay, index: number): DayPeriod {
  return { from: addMonthsClamped(anchor, index), to: addMonthsClamped(anchor, index + 1) };
}

/** The monthly period of the anchor in which a day falls (before the anchor too). */
export function monthlyPeriodAround(anchor: IsoDay, day: IsoDay): DayPeriod {
  const first = plainDay(anchor);
  const there = plainDay(day);
  const months = (there.year - first.year) * 12 + there.month - first.month;
  const period = monthlyPeriod(anchor, months);
  return day < period.from ? monthlyPeriod(anchor, months - 1) : period;
}

/** The instant at the same time of day, so many days or calendar months (clamped) later in a time zone. */
export function addInZone(instant: Date, span: { days?: number; months?: number }, timeZone: string): Date {
  return toDate(zoned(instant, timeZone).add(span));
}

/** Whether the instant is in the half-open period. */
export function contains(period: Period, instant: Date): boolean {
  return period.from <= instant && instant < period.to;
}

/** What two half-open periods have in common, or null: periods that only touch have nothing. */
export function overlap(one: Period, other: Period): Period | null {
  const from = one.from > other.from ? one.from : other.from;
  const to = one.to < other.to ? one.to : other.to;
  return from < to ? { from, to } : null;
}

/** A `date` column as the database driver gives it (midnight UTC) to a day, and back. */
export function dayFromDatabase(column: Date): IsoDay {
  return column.toISOString().slice(0, 10);
}

export function dayToDatabase(day: IsoDay): Date {
  return new Date(`${plainDay(day).toString()}T00:00:00.000Z`);
}

function plainDay(day: IsoDay): Temporal.PlainDate {
  return Temporal.PlainDate.from(day, { overflow: 'reject' });
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function toDate(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
