import { startOfDay } from '~/domain/calendar';
import type { OrderContent } from '~/domain/funding/order-content';

/** When the first session of what was accepted begins; without sessions, the order's first day (K13, K20). */
export function firstSessionOf({ sessions, startsOn, timeZone }: OrderContent): Date {
  const starts = sessions.flatMap(({ halfDays }) => halfDays.map(({ startsAt }) => startsAt)).toSorted();
  return starts[0] ? new Date(starts[0]) : startOfDay(startsOn, timeZone);
}
