import { addInZone } from '~/domain/calendar';
import type { MoveClockInput } from '~/domain/lifecycle/clock-inputs';
import { atWallTime } from '~/domain/wall-time';

const timeZone = 'Europe/Paris';
const mostYears = 5;

const spans = { day: { days: 1 }, week: { days: 7 }, 'sixteen-days': { days: 16 }, month: { months: 1 } };

/** The instant that a form asks for, counted from the business instant `now` in Paris. */
export function clockTarget({ step, day, time }: Omit<MoveClockInput, 'reason'>, now: Date): Date {
  if (step !== 'date') return addInZone(now, spans[step], timeZone);
  if (day === undefined) throw new RangeError('a date without its day');
  return atWallTime(day, time, timeZone);
}

/** Whether the clock may go from one instant to another: forward only, five years at most at a time. */
export function canMoveClock(
  from: Date,
  to: Date,
): { allowed: true } | { allowed: false; reason: 'clock-backwards' | 'clock-too-far' } {
  if (to <= from) return { allowed: false, reason: 'clock-backwards' };
  if (to > addInZone(from, { months: 12 * mostYears }, timeZone)) {
    return { allowed: false, reason: 'clock-too-far' };
  }
  return { allowed: true };
}
