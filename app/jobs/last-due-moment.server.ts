import { addDays, dayIn } from '~/domain/calendar';
import { atWallTime } from '~/domain/wall-time';
import type { Rhythm } from '~/jobs/job.server';

const timeZone = 'Europe/Paris';

/** The latest moment at or before `now` at which a job of this rhythm is due. */
export function lastDueMoment(rhythm: Rhythm, now: Date): Date {
  if ('everyMinutes' in rhythm) {
    const step = rhythm.everyMinutes * 60_000;
    return new Date(Math.floor(now.getTime() / step) * step);
  }
  const today = dayIn(now, timeZone);
  const moment = atWallTime(today, rhythm.dailyAt, timeZone);
  return moment <= now ? moment : atWallTime(addDays(today, -1), rhythm.dailyAt, timeZone);
}
