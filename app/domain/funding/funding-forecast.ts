import type { OrderAttendance, OrderFacts, OrderHalfDay, OrderLesson } from '~/domain/funding/order-facts';
import { lessonDueAt, orderEnd, takesPlace } from '~/domain/funding/order-moments';
import { forecastCauses, type ForecastCauses } from '~/domain/funding/forecast-causes';
import { placeWorth } from '~/domain/funding/place-worth';
import { startOfDay } from '~/domain/calendar';

/** What an OPCO will pay, in cents: of all it could have paid, what is lost and what may still be saved. */
export type FundingForecast = ForecastCauses & {
  /** Had everybody done everything in time. */
  possible: number;
  /** Gone for good, whatever anybody does from now on. */
  lost: number;
  /** Gone too if nobody does more than come to the sessions that are left. */
  saveable: number;
};

/**
 * What of an order's funding is at risk (`lost + saveable`) while its training goes on. People named too late, people
 * outside the agreement and an agreement that pays nothing are no risk: nothing was possible there.
 */
export function fundingForecast(facts: OrderFacts, asOf: Date): FundingForecast {
  const best = placeWorth(asIfAllGoesWell(facts, asOf)).opco;
  const rest = placeWorth(withTheRest(facts, asOf, { lessonsToo: false }));
  const everything = placeWorth(withEverything(facts));
  const possible = Math.max(best, everything.opco);
  const saveable = Math.max(0, best - rest.opco);
  const lost = possible - best;
  const causes = lost + saveable > 0 ? forecastCauses(everything.order, rest.order) : noCauses;
  return { possible, lost, saveable, ...causes };
}

const noCauses = { halfDaysMissed: 0, halfDaysPartial: 0, halfDaysUnsigned: 0, modulesNotDone: 0 };

/** What an OPCO would pay, in cents, had everybody done everything in time. */
export function possibleFunding(facts: OrderFacts): number {
  return placeWorth(withEverything(facts)).opco;
}

/**
 * As it stands, with everything that still can be done: sessions to come attended, lessons that are left done now, and
 * half-days in person that are over signed and counter-signed.
 */
export function asIfAllGoesWell(facts: OrderFacts, asOf: Date): OrderFacts {
  const rest = withTheRest(facts, asOf, { lessonsToo: true });
  const halfDays = rest.halfDays.map((halfDay) => {
    if (halfDay.endsAt > asOf || !takesPlace(halfDay)) return halfDay;
    const attendances = halfDay.attendances.map((one) => {
      if ((one.remote ?? halfDay.remote) || one.absent) return one;
      const attendedMinutes = one.onceSigned ?? Math.max(one.attendedMinutes, halfDay.plannedMinutes);
      return { ...one, signed: true, attendedMinutes };
    });
    return { ...halfDay, countersigned: true, attendances };
  });
  return { ...rest, halfDays };
}

const there = (enrolmentId: string, attendedMinutes: number): OrderAttendance => ({
  ...{ enrolmentId, attendedMinutes, absent: false, signed: true, explained: false },
});

const peopleOf = ({ participants }: OrderFacts) => participants.map(({ enrolmentId }) => enrolmentId);

/** Whoever left has done what they did: nothing more was possible there. */
function withEverything(facts: OrderFacts): OrderFacts {
  const people = peopleOf(facts);
  const gone = new Set(
    facts.participants.filter(({ leftAt }) => leftAt).map(({ enrolmentId }) => enrolmentId),
  );
  const here = people.filter((id) => !gone.has(id));
  const soon = completionsFrom(facts, startOfDay(facts.startsOn, facts.timeZone));
  return {
    ...facts,
    halfDays: facts.halfDays.map((one) => ({
      ...one,
      attendances: people.map((enrolmentId) => there(enrolmentId, one.plannedMinutes)),
    })),
    lessons: facts.lessons.map((lesson) => ({
      ...lesson,
      completions: [
        ...lesson.completions.filter(({ enrolmentId }) => gone.has(enrolmentId)),
        ...soon(lesson, here),
      ],
    })),
  };
}

/** As it stands, with all that is to come attended, and perhaps every lesson that is left done now. */
function withTheRest(facts: OrderFacts, asOf: Date, { lessonsToo }: { lessonsToo: boolean }): OrderFacts {
  const people = peopleOf(facts);
  const soon = completionsFrom(facts, asOf);
  return {
    ...facts,
    halfDays: facts.halfDays.map((halfDay) => attendedFromNow(halfDay, people, asOf)),
    lessons: facts.lessons.map((lesson) => {
      const done = lesson.completions.filter(({ at }) => at.getTime() <= asOf.getTime());
      const whoDid = new Set(done.map(({ enrolmentId }) => enrolmentId));
      const left = lessonsToo ? people.filter((enrolmentId) => !whoDid.has(enrolmentId)) : [];
      return { ...lesson, completions: [...done, ...soon(lesson, left)] };
    }),
  };
}

/** A half-day that goes on can still be attended for the minutes that are left of it. */
function attendedFromNow(halfDay: OrderHalfDay, people: readonly string[], asOf: Date): OrderHalfDay {
  const { startsAt, endsAt, plannedMinutes } = halfDay;
  if (endsAt <= asOf || !takesPlace(halfDay)) return halfDay;
  const left = Math.floor((endsAt.getTime() - Math.max(asOf.getTime(), startsAt.getTime())) / 60_000);
  const known = new Map(halfDay.attendances.map((one) => [one.enrolmentId, one.attendedMinutes]));
  return {
    ...halfDay,
    attendances: people.map((enrolmentId) => {
      const kept = startsAt <= asOf ? (known.get(enrolmentId) ?? 0) : 0;
      return there(enrolmentId, Math.min(plannedMinutes, kept + left));
    }),
  };
}

/** When people complete a lesson: at once, or as soon as the order or an agreement begins where that is still in time. */
function completionsFrom(facts: OrderFacts, now: Date) {
  const opens = startOfDay(facts.startsOn, facts.timeZone).getTime();
  const ends = orderEnd(facts);
  const borne = new Map<string, number>();
  for (const { from, enrolmentIds } of facts.agreements) {
    const begins = startOfDay(from, facts.timeZone).getTime();
    for (const id of enrolmentIds) borne.set(id, Math.min(begins, borne.get(id) ?? begins));
  }
  const soonest = new Map(
    facts.participants.map(({ enrolmentId }) => [
      enrolmentId,
      new Date(Math.max(now.getTime(), opens, borne.get(enrolmentId) ?? 0)),
    ]),
  );
  return (lesson: OrderLesson, people: readonly string[]) => {
    const due = lessonDueAt(facts, lesson, ends).getTime();
    return people.map((enrolmentId) => {
      const at = soonest.get(enrolmentId);
      return { enrolmentId, at: at && at.getTime() < due ? at : now };
    });
  };
}
