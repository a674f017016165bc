// Apart from calendar.ts because every page formats days, and none should have to load Temporal for it.

import { dateFormat, numberFormat } from './intl-formats';

export type DayStyle = 'full' | 'long' | 'medium' | 'short' | 'brief';

const brief: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** Writes an instant; in French the first of a month in words is `1er`, which Intl leaves at `1`. */
function write(instant: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const format = dateFormat(regionOf(locale), options);
  if (!locale.startsWith('fr')) return format.format(instant);
  return format
    .formatToParts(instant)
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

function dayOptions(style: DayStyle): Intl.DateTimeFormatOptions {
  return style === 'brief' ? brief : { dateStyle: style };
}

/** A day `YYYY-MM-DD` in words: `3 décembre 2026`, `3 December 2026`; `3 déc.` where `brief`. */
export function formatDay(day: string, locale: string, style: DayStyle = 'long'): string {
  return formatInstantDay(`${day}T00:00:00Z`, locale, 'UTC', style);
}

/** Two days, the year said once where it is the same: `30 nov. – 14 déc. 2026`. */
export function formatDays(from: string, to: string, locale: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const last = formatDay(to, locale, 'medium');
  return from === to ? last : `${formatDay(from, locale, sameYear ? 'brief' : 'medium')} – ${last}`;
}

/** The day of an instant in a time zone, in words. */
export function formatInstantDay(
  instant: Date | string,
  locale: string,
  timeZone: string,
  style: DayStyle = 'long',
): string {
  return write(new Date(instant), locale, { ...dayOptions(style), timeZone });
}

/** An instant as day and time in a time zone: `3 déc. 2026, 14:02`. */
export function formatInstant(
  instant: Date | string,
  locale: string,
  timeZone: string,
  style: Exclude<DayStyle, 'brief'> = 'medium',
): string {
  return write(new Date(instant), locale, { dateStyle: style, timeStyle: 'short', timeZone });
}

/** Whether an instant is the first minute of a day in a time zone. */
export function startsDay(instant: Date | string, timeZone: string): boolean {
  return formatTime(instant, 'en', timeZone) === '00:00';
}

/** An instant in the words of a sentence: `3 décembre 2026 à 14:02`, or the day alone where a day begins. */
export function formatMoment(instant: Date | string, locale: string, timeZone: string): string {
  return startsDay(instant, timeZone)
    ? formatInstantDay(instant, locale, timeZone)
    : formatInstant(instant, locale, timeZone, 'long');
}

/** The time of day of an instant in a time zone: `14:02`. */
export function formatTime(instant: Date | string, locale: string, timeZone: string): string {
  return write(new Date(instant), locale, { timeStyle: 'short', timeZone });
}

/** Whole minutes as hours and minutes: `45 min`, `3 h`, `3 h 30 min`; English says `3 hr 30 min`. */
export function formatMinutes(minutes: number, locale: string): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes - hours * 60;
  const parts: string[] = [];
  if (hours !== 0) parts.push(unit(hours, 'hour', locale));
  if (rest !== 0 || hours === 0) parts.push(unit(rest, 'minute', locale));
  return parts.join(' ');
}

function unit(value: number, name: 'hour' | 'minute', locale: string): string {
  return numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}

/** Our English is written for Europe: day before month, 24 hours. */
function regionOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
