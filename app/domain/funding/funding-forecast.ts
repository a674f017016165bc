import type { OrderAttendance, OrderFacts, OrderHalfDay, OrderLesson } from '~/domain/funding/order-facts';
import { lessonDueAt, takesPlace } from '~/domain/funding/order-moments';
import { settle, type Settlement } from '~/domain/funding/settlement';
import { startOfDay } from '~/domain/calendar';

/** What an OPCO will pay, in cents: of all it could have paid, what is lost and what may still be saved. */
export type FundingForecast = {
  /** The settlement as it stands. */
  standing: Settlement;
  /** Had everybody done everything in time. */
  possible: number;
  /** Gone for good, whatever anybody does from now on. */
  lost: number;
  /** Gone too if nobody does more than come to the sessions that are left. */
  saveable: number;
  /** Half-days over that somebody missed or was there for too short a time, and modules not done or late. */
  halfDaysMissed: number;
  modulesNotDone: number;
};

/**
 * What of an order's funding is at risk (`lost + saveable`) while its training goes on. People named too late, people
 * outside the agreement and an agreement that pays nothing are no risk: nothing was possible there.
 */
export function fundingForecast(facts: OrderFacts, asOf: Date): FundingForecast {
  const end = new Date(8.64e15);
  const opcoOf = (told: OrderFacts) => settle(told, end).opco;
  const standing = settle(facts, asOf);
  const best = opcoOf(withTheRest(facts, asOf, { lessonsToo: true }));
  const passive = opcoOf(withTheRest(facts, asOf, { lessonsToo: false }));
  const possible = Math.max(best, opcoOf(withEverything(facts)));
  const missed = standing.lines.filter(
    ({ kind, reason, at }) =>
      kind === 'half-day' && at !== null && at <= asOf && (reason === 'absent' || reason === 'below-policy'),
  );
  const undone = standing.lines.filter(
    ({ reason }) => reason === 'lesson-not-done' || reason === 'lesson-late',
  );
  return {
    standing,
    possible,
    lost: possible - best,
    saveable: Math.max(0, best - passive),
    halfDaysMissed: missed.length,
    modulesNotDone: new Set(undone.map(({ enrolmentId, moduleId }) => `${enrolmentId} ${moduleId}`)).size,
  };
}

const there = (enrolmentId: string, attendedMinutes: number): OrderAttendance => ({
  ...{ enrolmentId, attendedMinutes, absent: false, signed: true, explained: false },
});

function withEverything(facts: OrderFacts): OrderFacts {
  const begins = startOfDay(facts.startsOn, facts.timeZone);
  const people = facts.participants.map(({ enrolmentId }) => enrolmentId);
  return {
    ...facts,
    halfDays: facts.halfDays.map((one) => ({
      ...one,
      attendances: people.map((enrolmentId) => there(enrolmentId, one.plannedMinutes)),
    })),
    lessons: facts.lessons.map((lesson) => ({
      ...lesson,
      completions: people.map((enrolmentId) => completedSoon(facts, lesson, enrolmentId, begins)),
    })),
  };
}

/** As it stands, with all that is to come attended, and perhaps every lesson that is left done now. */
function withTheRest(facts: OrderFacts, asOf: Date, { lessonsToo }: { lessonsToo: boolean }): OrderFacts {
  const people = facts.participants.map(({ enrolmentId }) => enrolmentId);
  return {
    ...facts,
    halfDays: facts.halfDays.map((halfDay) => attendedFromNow(halfDay, people, asOf)),
    lessons: facts.lessons.map((lesson) => doneByNow(facts, lesson, lessonsToo ? people : [], asOf)),
  };
}

/** A half-day that goes on can still be attended for the minutes that are left of it. */
function attendedFromNow(halfDay: OrderHalfDay, people: readonly string[], asOf: Date): OrderHalfDay {
  if (halfDay.endsAt <= asOf || !takesPlace(halfDay)) return halfDay;
  const left = Math.floor(
    (halfDay.endsAt.getTime() - Math.max(asOf.getTime(), halfDay.startsAt.getTime())) / 60_000,
  );
  const known = new Map(halfDay.attendances.map((one) => [one.enrolmentId, one]));
  return {
    ...halfDay,
    attendances: people.map((enrolmentId) => {
      const kept = halfDay.startsAt <= asOf ? (known.get(enrolmentId)?.attendedMinutes ?? 0) : 0;
      return there(enrolmentId, Math.min(halfDay.plannedMinutes, kept + left));
    }),
  };
}

function doneByNow(
  facts: OrderFacts,
  lesson: OrderLesson,
  people: readonly string[],
  asOf: Date,
): OrderLesson {
  const done = lesson.completions.filter(({ at }) => at <= asOf);
  const undone = people.filter((enrolmentId) => !done.some((one) => one.enrolmentId === enrolmentId));
  const soon = undone.map((enrolmentId) => completedSoon(facts, lesson, enrolmentId, asOf));
  return { ...lesson, completions: [...done, ...soon] };
}

/** At once, or as soon as an agreement bears it where that is still in time. */
function completedSoon(
  { agreements, ...facts }: OrderFacts,
  lesson: OrderLesson,
  enrolmentId: string,
  now: Date,
) {
  const begins = agreements
    .filter((agreement) => agreement.enrolmentIds.includes(enrolmentId))
    .map(({ from }) => startOfDay(from, facts.timeZone).getTime());
  const borne = new Date(Math.max(now.getTime(), Math.min(...begins, 8.64e15)));
  return { enrolmentId, at: borne < lessonDueAt({ ...facts, agreements }, lesson) ? borne : now };
}
