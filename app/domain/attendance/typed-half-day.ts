import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { formatTime } from '~/domain/calendar-format';
import { atWallTime } from '~/domain/wall-time';

/** A half-day as people type it, by the clocks of the session's time zone. */
export type TypedHalfDay = { day: IsoDay; from: string; to: string; breakMinutes: number };

export type HalfDayTimes = { startsAt: Date; endsAt: Date; plannedMinutes: number };

/**
 * The half-day that was typed: an end that is not after its beginning is of the next day; planned minutes are those
 * that really pass, a change of clocks included, less the break.
 */
export function halfDayTyped({ day, from, to, breakMinutes }: TypedHalfDay, timeZone: string): HalfDayTimes {
  const startsAt = atWallTime(day, from, timeZone);
  const endsAt = atWallTime(to > from ? day : addDays(day, 1), to, timeZone);
  return { startsAt, endsAt, plannedMinutes: minutesBetween(startsAt, endsAt) - breakMinutes };
}

/** How a half-day is typed. An end in the hour that clocks repeat reads like one in the first of the two. */
export function asTyped({ startsAt, endsAt, plannedMinutes }: HalfDayTimes, timeZone: string): TypedHalfDay {
  return {
    day: dayIn(startsAt, timeZone),
    from: formatTime(startsAt, 'en', timeZone),
    to: formatTime(endsAt, 'en', timeZone),
    breakMinutes: Math.max(0, minutesBetween(startsAt, endsAt) - plannedMinutes),
  };
}

/** Whether two half-days are typed the same: what was not touched keeps its very instants. */
export function typedAlike(one: TypedHalfDay, other: TypedHalfDay): boolean {
  const { day, from, to, breakMinutes } = one;
  return day === other.day && from === other.from && to === other.to && breakMinutes === other.breakMinutes;
}

const minutesBetween = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 60_000);
