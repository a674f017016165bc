import { addInZone } from '~/domain/calendar';
import { deadlinesOfConditions } from '~/domain/funding/order-deadlines';

export type FundingReminder = { days: number; at: Date };

/** When to remind of a missing agreement, in order of time, by the clocks of the order's time zone. */
export function fundingReminders(
  firstSession: Date,
  timeZone: string,
  { reminderDays } = deadlinesOfConditions,
): FundingReminder[] {
  return reminderDays.map((days) => ({
    days,
    at: addInZone(firstSession, { days: -days }, timeZone),
  }));
}

/**
 * What to send at `now`: the latest reminder that came since the order was accepted, while its training has not begun.
 * Those missed before it would only repeat it.
 */
export function fundingReminderDue(
  reminders: readonly FundingReminder[],
  { acceptedAt, firstSession, now }: { acceptedAt: Date; firstSession: Date; now: Date },
): FundingReminder | null {
  if (now >= firstSession) return null;
  return reminders.findLast(({ at }) => at > acceptedAt && at <= now) ?? null;
}

/** The next after an instant; null when there is none left. */
export function nextFundingReminder(reminders: readonly FundingReminder[], after: Date): Date | null {
  return reminders.find(({ at }) => at > after)?.at ?? null;
}

const day = 24 * 3_600_000;

/**
 * When an order that is over is looked at again: while something is missing daily, and weekly after a month; once settled
 * daily for a week, then weekly for a quarter, for what is corrected later. What is signed, recorded or corrected has it
 * looked at in any case.
 */
export function nextSettlementLook(ends: Date, settled: boolean, now: Date): Date | null {
  const since = now.getTime() - ends.getTime();
  if (settled && since > 92 * day) return null;
  const often = since < (settled ? 7 : 31) * day;
  return new Date(now.getTime() + (often ? 1 : 7) * day);
}
