import type { Period } from '~/domain/calendar';
import { formatInstantDay, formatTime } from '~/domain/calendar-format';
import { dateFormat } from '~/domain/intl-formats';

export type HalfDayWords = {
  /** `mardi 24 novembre 2026` */
  day: string;
  from: string;
  to: string;
  /** The day it ends on, where that is another. */
  toDay: string | null;
};

/**
 * When a half-day is, in words, in a time zone. Where clocks change within it, both times say their distance from UTC:
 * `01:30 (UTC+2)` to `03:30 (UTC+1)` is three hours.
 */
export function halfDayWords({ from, to }: Period, locale: string, timeZone: string): HalfDayWords {
  const offsets = [from, to].map((instant) => offsetIn(instant, locale, timeZone));
  const changes = offsets[0] !== offsets[1];
  const [start, end] = [from, to].map((instant, index) => {
    const time = formatTime(instant, locale, timeZone);
    return changes ? `${time} (${offsets[index]})` : time;
  });
  const [day, toDay] = [from, to].map((instant) => formatInstantDay(instant, locale, timeZone, 'full'));
  return { day: day!, from: start!, to: end!, toDay: toDay === day ? null : toDay! };
}

function offsetIn(instant: Date, locale: string, timeZone: string): string {
  const parts = dateFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
