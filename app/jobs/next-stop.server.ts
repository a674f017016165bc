import { addDays, dayIn, endOfDay } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';
import type { Job } from '~/jobs/job.server';
import { lastDueMoment } from '~/jobs/last-due-moment.server';

const timeZone = 'Europe/Paris';
const minutesOfDay = 24 * 60;

/**
 * The next moment after `after`, and at or before `to`, at which a move of the clock runs a job for its rhythm; null
 * when there is none. What is due several times a day is housekeeping: a move runs it once a day, at the last moment
 * of that day.
 */
export function nextStop({ rhythm, onceByMove }: Job, after: Date, to: Date): Date | null {
  const stop = onceByMove ? lastDueMoment(rhythm, to) : nextByRhythm(rhythm, after, to);
  return stop > after && stop <= to ? stop : null;
}

function nextByRhythm(rhythm: Job['rhythm'], after: Date, to: Date): Date {
  const today = dayIn(after, timeZone);
  if ('dailyAt' in rhythm) {
    const moment = atWallTime(today, rhythm.dailyAt, timeZone);
    return moment > after ? moment : atWallTime(addDays(today, 1), rhythm.dailyAt, timeZone);
  }
  const step = rhythm.everyMinutes * 60_000;
  if (rhythm.everyMinutes >= minutesOfDay) return new Date(lastDueMoment(rhythm, after).getTime() + step);
  const lastOf = (day: string) => {
    const end = new Date(endOfDay(day, timeZone).getTime() - 1);
    return lastDueMoment(rhythm, end < to ? end : to);
  };
  const last = lastOf(today);
  return last > after ? last : lastOf(addDays(today, 1));
}
