import { endOfDay, startOfDay } from '~/domain/calendar';
import type { OrderFacts, OrderHalfDay, OrderLesson } from '~/domain/funding/order-facts';

type Held = Pick<OrderHalfDay, 'startsAt' | 'cancelledAt'>;
type Sessions = Pick<OrderFacts, 'halfDays'>;

/** What the beginning of an order follows from. */
export type OrderStart = Pick<OrderFacts, 'startsOn' | 'timeZone'> & { halfDays: readonly Held[] };

/** When a session of the order begins; none once it is cancelled before it began, or taken off the order. */
function sessionStart({ halfDays }: Sessions, sessionId: string): Date | null {
  return earliest(halfDays.filter((halfDay) => halfDay.sessionId === sessionId && takesPlace(halfDay)));
}

/** Whether a half-day takes place, or had begun when its session was cancelled. */
export function takesPlace({ startsAt, cancelledAt }: Held): boolean {
  return cancelledAt === null || startsAt < cancelledAt;
}

/** The start of the first session (K13, K20); of an order without sessions, that of its first day. */
export function firstSessionStart(facts: OrderStart): Date {
  return earliest(facts.halfDays.filter(takesPlace)) ?? startOfDay(facts.startsOn, facts.timeZone);
}

/** The moment from which the order's last day is over. */
export function orderEnd({ endsOn, timeZone }: Pick<OrderFacts, 'endsOn' | 'timeZone'>): Date {
  return endOfDay(endsOn, timeZone);
}

/**
 * The moment from which a lesson is late: the start of the session before which its module is due, or else the end of
 * the order's last day (K15), which may be given where many lessons are asked for.
 */
export function lessonDueAt(
  facts: OrderFacts,
  { dueBeforeSessionId }: OrderLesson,
  end = orderEnd(facts),
): Date {
  const start = dueBeforeSessionId === null ? null : sessionStart(facts, dueBeforeSessionId);
  return start !== null && start < end ? start : end;
}

function earliest(halfDays: readonly Held[]): Date | null {
  const first = Math.min(...halfDays.map(({ startsAt }) => startsAt.getTime()));
  return Number.isFinite(first) ? new Date(first) : null;
}
