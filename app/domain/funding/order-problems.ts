import { dayIn, type IsoDay } from '~/domain/calendar';
import type { OrderDraft } from '~/domain/funding/order-content';
import { lineAmount, trainingPrice } from '~/domain/funding/order-price';
import { sum } from '~/domain/money';

/** What keeps an order from being offered or accepted. */
export type OrderProblem =
  | { code: 'order-dates-reversed' }
  | { code: 'order-discount-too-high' }
  | { code: 'quote-day-past' }
  | { code: 'session-not-of-course'; sessionId: string }
  | { code: 'session-cancelled'; sessionId: string; name: string }
  | { code: 'session-outside-dates'; sessionId: string; name: string }
  | { code: 'module-not-of-course'; moduleId: string }
  | { code: 'module-due-before-other-session'; moduleId: string; name: string };

/** What may be meant and is told all the same. */
export type OrderWarning = 'price-zero' | 'nothing-planned' | 'below-threshold';

export type CourseToSell = { modules: readonly { id: string; title: string; minutes: number }[] };

export type SessionToSell = {
  id: string;
  courseId: string;
  title: string;
  cancelled: boolean;
  halfDays: readonly { startsAt: Date; endsAt: Date; plannedMinutes: number }[];
};

type Around = {
  course: CourseToSell;
  sessions: readonly SessionToSell[];
  timeZone: string;
  today: IsoDay;
  /** Sessions of the version in force, which an amendment may leave as they are. */
  inForce?: readonly string[];
};

/**
 * All that is wrong with an order's draft: days reversed, a discount above what it is taken off, sessions that are
 * unknown, cancelled, of another course or (each of their half-days) outside the order's days, modules of another
 * course, modules due before a session that the order does not hold (K15), and a last day for accepting it that is over.
 * A session that is in force already and was cancelled or moved since is a {@link standingProblems} alone.
 */
export function orderProblems(draft: OrderDraft, around: Around): OrderProblem[] {
  const { course, today, inForce = [] } = around;
  const problems: OrderProblem[] = [];
  if (draft.endsOn < draft.startsOn) problems.push({ code: 'order-dates-reversed' });
  if (discountTooHigh(draft)) problems.push({ code: 'order-discount-too-high' });
  if (draft.expiresOn !== null && draft.expiresOn < today) problems.push({ code: 'quote-day-past' });
  for (const problem of sessionProblems(draft, around)) {
    const stands = problem.code !== 'session-not-of-course' && inForce.includes(problem.sessionId);
    if (!stands) problems.push(problem);
  }
  const modules = new Map(course.modules.map((module) => [module.id, module]));
  for (const { moduleId, dueBeforeSessionId } of draft.modules) {
    const module = modules.get(moduleId);
    if (!module) problems.push({ code: 'module-not-of-course', moduleId });
    else if (dueBeforeSessionId !== null && !draft.sessionIds.includes(dueBeforeSessionId)) {
      problems.push({ code: 'module-due-before-other-session', moduleId, name: module.title });
    }
  }
  return problems;
}

/** What became of sessions in force since: cancelled, or moved outside the order's days. An amendment may drop them or not. */
export function standingProblems(draft: OrderDraft, around: Around): OrderProblem[] {
  const { inForce = [] } = around;
  return sessionProblems(draft, around).filter(
    ({ code, sessionId }) => code !== 'session-not-of-course' && inForce.includes(sessionId),
  );
}

type SessionProblem = Extract<OrderProblem, { sessionId: string }>;

function sessionProblems(draft: OrderDraft, { sessions, timeZone }: Around): SessionProblem[] {
  const known = new Map(sessions.map((session) => [session.id, session]));
  return draft.sessionIds.flatMap((sessionId): SessionProblem[] => {
    const session = known.get(sessionId);
    if (!session || session.courseId !== draft.courseId) {
      return [{ code: 'session-not-of-course', sessionId }];
    }
    const name = session.title;
    if (session.cancelled) return [{ code: 'session-cancelled', sessionId, name }];
    return isOutside(draft, session, timeZone) ? [{ code: 'session-outside-dates', sessionId, name }] : [];
  });
}

function discountTooHigh({ lines }: OrderDraft): boolean {
  const of = (kind: string) => sum(lines.filter((line) => line.kind === kind).map(lineAmount));
  return of('discount') > of('training');
}

/** Whether any of a session's half-days is outside the order's days. */
export function isOutside(
  { startsOn, endsOn }: Pick<OrderDraft, 'startsOn' | 'endsOn'>,
  { halfDays }: Pick<SessionToSell, 'halfDays'>,
  timeZone: string,
): boolean {
  return halfDays.some(
    ({ startsAt, endsAt }) =>
      dayIn(startsAt, timeZone) < startsOn || dayIn(new Date(endsAt.getTime() - 1), timeZone) > endsOn,
  );
}

/** What is told before an order is offered though it may be meant: a price of zero, nothing planned, no subrogation (K17). */
export function orderWarnings(
  draft: OrderDraft,
  { course, sessions, subrogationFrom }: Pick<Around, 'course' | 'sessions'> & { subrogationFrom: number },
): OrderWarning[] {
  const price = trainingPrice(draft.lines);
  const sold = new Set(draft.modules.map(({ moduleId }) => moduleId));
  const minutes = sum([
    ...course.modules.filter(({ id }) => sold.has(id)).map((module) => module.minutes),
    ...sessions
      .filter(({ id }) => draft.sessionIds.includes(id))
      .flatMap(({ halfDays }) => halfDays.map(({ plannedMinutes }) => plannedMinutes)),
  ]);
  const warnings: OrderWarning[] = [];
  if (price === 0) warnings.push('price-zero');
  if (minutes === 0) warnings.push('nothing-planned');
  if (draft.funding.kind === 'opco' && price > 0 && price < subrogationFrom) warnings.push('below-threshold');
  return warnings;
}
