import { dayIn, type Period } from '~/domain/calendar';

const opensBeforeMs = 30 * 60_000;
const closesAfterMs = 60 * 60_000;

/**
 * When the room of a session is open: on each of its days, from 30 minutes before the first half-day to 60 minutes
 * after the last, in order of time. A half-day over midnight belongs to the day it begins on.
 */
export function roomHours(halfDays: readonly { startsAt: Date; endsAt: Date }[], timeZone: string): Period[] {
  const days = new Map<string, { from: number; to: number }>();
  for (const { startsAt, endsAt } of halfDays) {
    const from = startsAt.getTime() - opensBeforeMs;
    const to = endsAt.getTime() + closesAfterMs;
    const day = dayIn(startsAt, timeZone);
    const known = days.get(day);
    days.set(day, known ? { from: Math.min(known.from, from), to: Math.max(known.to, to) } : { from, to });
  }
  return [...days.values()]
    .sort((one, other) => one.from - other.from)
    .map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

export type RoomStanding =
  | { open: true; until: Date }
  /** `opensAt` is null once the last day is over. */
  | { open: false; opensAt: Date | null };

/** Whether a room with these hours is open now, and when it opens next. */
export function roomStanding(hours: readonly Period[], now: Date): RoomStanding {
  const open = hours.filter(({ from, to }) => from <= now && now < to);
  if (open.length > 0)
    return { open: true, until: new Date(Math.max(...open.map(({ to }) => to.getTime()))) };
  return { open: false, opensAt: hours.find(({ from }) => from > now)?.from ?? null };
}
