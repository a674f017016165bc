import { addInZone } from '~/domain/calendar';
import type { Plan } from '~/domain/billing/plans';

/**
 * The instant at which a plan that does not renew by itself ends: at the time of day it started, so many days or
 * calendar months later in the organization's time zone (P04: Test 14 days, Free 12 months). Null for plans that
 * renew (P07).
 */
export function planEndsAt(terms: Plan, startedAt: Date, timeZone: string): Date | null {
  const { renews, unit, count } = terms.period;
  if (renews) return null;
  return addInZone(startedAt, unit === 'day' ? { days: count } : { months: count }, timeZone);
}

/** Whole days left, rounded up: 1 until the last second, 0 from the end on. */
export function daysLeft(endsAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / 86_400_000));
}

/** How many days a Test lasts by the terms offered. */
export function trialDaysOf(offered: readonly Plan[]): number {
  return offered.find(({ code }) => code === 'test')?.period.count ?? 0;
}
