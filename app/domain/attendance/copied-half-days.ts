import { addDays, dayIn, daysBetween, type IsoDay } from '~/domain/calendar';
import { asTyped, halfDayTyped, type HalfDayTimes } from '~/domain/attendance/typed-half-day';

/**
 * The half-days of a session as they are from another first day on: the same days apart, at the same times by the
 * clocks of its time zone, with the same breaks; what a change of clocks adds or takes shows in the planned minutes.
 */
export function copiedHalfDays(
  halfDays: readonly HalfDayTimes[],
  firstDay: IsoDay,
  timeZone: string,
): HalfDayTimes[] {
  const starts = halfDays.map(({ startsAt }) => dayIn(startsAt, timeZone)).sort();
  const shift = starts[0] === undefined ? 0 : daysBetween(starts[0], firstDay);
  return halfDays.map((halfDay) => {
    const typed = asTyped(halfDay, timeZone);
    return halfDayTyped({ ...typed, day: addDays(typed.day, shift) }, timeZone);
  });
}
