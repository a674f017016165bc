import { addDays, dayIn, startOfDay, type IsoDay } from '~/domain/calendar';

/** When something is due, as a page says it: the last day on which it is in time, or the very moment. */
export type ToldDue = {
  state: 'overdue' | 'today' | 'tomorrow' | 'later';
  day: IsoDay;
  /** The first instant that is too late (ISO 8601), where that is no midnight: the beginning of a session. */
  at: string | null;
  /** The title of the session before which it is due. */
  before: string | null;
};

/** `dueAt` is the first instant that is too late; days are those of the time zone. */
export function toldDue(dueAt: Date, before: string | null, now: Date, timeZone: string): ToldDue {
  const day = dayIn(new Date(dueAt.getTime() - 1), timeZone);
  const today = dayIn(now, timeZone);
  const midnight = startOfDay(dayIn(dueAt, timeZone), timeZone).getTime() === dueAt.getTime();
  const state =
    now >= dueAt ? 'overdue' : day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : 'later';
  return { state, day, at: midnight ? null : dueAt.toISOString(), before };
}
