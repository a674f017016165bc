import { dayIn, type IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';

/** Refuses with `sale-day-to-come` a day on which something is said to have happened and that has not begun yet. */
export function refuseDayToCome(day: IsoDay, now: Date, timeZone: string): void {
  if (day > dayIn(now, timeZone)) throw new Refusal('sale-day-to-come');
}
