// Apart from calendar.ts because every page formats days, and none should have to load Temporal for it.

export type DayStyle = 'full' | 'long' | 'medium' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** A day `YYYY-MM-DD` in words: `3 décembre 2026`, `3 December 2026`. */
export function formatDay(day: string, locale: string, style: DayStyle = 'long'): string {
  return format(regionOf(locale), { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** The day of an instant in a time zone, in words. */
export function formatInstantDay(
  instant: Date | string,
  locale: string,
  timeZone: string,
  style: DayStyle = 'long',
): string {
  return format(regionOf(locale), { dateStyle: style, timeZone }).format(new Date(instant));
}

/** An instant as day and time in a time zone: `3 déc. 2026, 14:02`. */
export function formatInstant(
  instant: Date | string,
  locale: string,
  timeZone: string,
  style: DayStyle = 'medium',
): string {
  return format(regionOf(locale), { dateStyle: style, timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The time of day of an instant in a time zone: `14:02`. */
export function formatTime(instant: Date | string, locale: string, timeZone: string): string {
  return format(regionOf(locale), { timeStyle: 'short', timeZone }).format(new Date(instant));
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
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}

/** Our English is written for Europe: day before month, 24 hours. */
function regionOf(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
