import { addDays, addMonthsClamped, startOfDay, type IsoDay, type Period } from '~/domain/calendar';

/** A month as `YYYY-MM` with the whole weeks, from Monday on, that show it. */
export type MonthGrid = { month: string; previous: string; next: string; weeks: IsoDay[][] };

export function monthGrid(month: string): MonthGrid {
  const first = `${month}-01`;
  // 1970-01-05 was a Monday.
  const weekday = (((dayNumber(first) - 4) % 7) + 7) % 7;
  const start = addDays(first, -weekday);
  const next = addMonthsClamped(first, 1);
  const weeks: IsoDay[][] = [];
  for (let day = start; day < next; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  }
  return {
    ...{ month, weeks },
    previous: addMonthsClamped(first, -1).slice(0, 7),
    next: next.slice(0, 7),
  };
}

/** The time that the weeks of a month cover in a time zone. */
export function gridPeriod({ weeks }: MonthGrid, timeZone: string): Period {
  const first = weeks[0]![0]!;
  const last = weeks.at(-1)!.at(-1)!;
  return { from: startOfDay(first, timeZone), to: startOfDay(addDays(last, 1), timeZone) };
}

const dayNumber = (day: IsoDay) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
