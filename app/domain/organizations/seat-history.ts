import { addDays, type IsoDay } from '~/domain/calendar';

/** How many more (or fewer) people were registered at the end of a day than at its start. */
export type SeatDay = { day: IsoDay; change: number };

/**
 * Registered users at the end of each day from `from` to `to`, both included, reckoned back from how many there are
 * now, at the end of the last.
 */
export function seatHistory(
  changes: readonly SeatDay[],
  { from, to, now }: { from: IsoDay; to: IsoDay; now: number },
): { day: IsoDay; registered: number }[] {
  const byDay = new Map(changes.map(({ day, change }) => [day, change]));
  const days: { day: IsoDay; registered: number }[] = [];
  let registered = now;
  for (let day = to; day >= from; day = addDays(day, -1)) {
    days.push({ day, registered });
    registered -= byDay.get(day) ?? 0;
  }
  return days.reverse();
}
