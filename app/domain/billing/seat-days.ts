import { highWaterMark, type BillingPeriod } from '~/domain/billing/period-lines';
import { seatsBefore, type SeatLedger } from '~/domain/billing/seat-marks';
import { addDays, endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';

/** One day of the chart: registered users at its end, and seats paid or to be paid for; null where none are. */
export type SeatDay = { day: IsoDay; registered: number; paid: number | null };

/**
 * Registered users and the high-water mark, day by day from one day to another, both included; the last day counts up
 * to `now` (P09, P10). Without a period, or before its first day, nothing is paid for.
 */
export function seatDays(
  ledger: SeatLedger,
  {
    from,
    to,
    period,
    timeZone,
    now,
  }: {
    from: IsoDay;
    to: IsoDay;
    period: BillingPeriod | null;
    timeZone: string;
    now: Date;
  },
): SeatDay[] {
  const days: SeatDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const end = endOfDay(day, timeZone);
    const at = end > now ? new Date(now.getTime() + 1) : end;
    const begun = period !== null && startOfDay(period.from, timeZone) < at && day >= period.from;
    days.push({
      day,
      registered: seatsBefore(ledger, at),
      paid: begun ? highWaterMark(period, ledger, timeZone, at) : null,
    });
  }
  return days;
}
