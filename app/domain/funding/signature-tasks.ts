import type { FundingTask } from '~/domain/funding/funding-task';
import type { OrderFacts, OrderHalfDay } from '~/domain/funding/order-facts';
import type { OrderPerson } from '~/domain/funding/order-index';
import { takesPlace } from '~/domain/funding/order-moments';
import type { PlaceWorth } from '~/domain/funding/place-worth';

/** Of each half-day that is over: who has neither signed nor been explained, and whether its trainer counter-signed. */
export function signatureTasks(facts: OrderFacts, worth: PlaceWorth, asOf: Date): FundingTask[] {
  return facts.halfDays.flatMap((halfDay, place): FundingTask[] => {
    if (!takesPlace(halfDay) || halfDay.endsAt > asOf) return [];
    const about = { halfDayId: halfDay.id, sessionId: halfDay.sessionId, dueAt: halfDay.endsAt };
    const isRemote = (one: (typeof halfDay.attendances)[number]) => one.remote ?? halfDay.remote;
    const unsigned = halfDay.attendances.filter((one) =>
      isRemote(one) ? one.attendedMinutes > 0 && !one.signed && !one.explained : !one.absent && !one.signed,
    );
    const toSign = unsigned.flatMap(({ enrolmentId, explained }): FundingTask[] => {
      const saved = worth.savedBy([enrolmentId], unseen(place, halfDay));
      return explained && saved === 0 ? [] : [{ kind: 'sign', enrolmentId, ...about, worth: saved }];
    });
    if (halfDay.countersigned || halfDay.attendances.every(({ absent }) => absent)) return toSign;
    const people = halfDay.attendances.filter((one) => !isRemote(one)).map(({ enrolmentId }) => enrolmentId);
    const counter = { kind: 'countersign' as const, enrolmentId: null, ...about };
    return [...toSign, { ...counter, worth: worth.savedBy(people, unseen(place, halfDay)) }];
  });
}

/** Without a signature a half-day in person counts nothing. */
function unseen(place: number, halfDay: OrderHalfDay) {
  return (person: OrderPerson): OrderPerson => {
    const kept = person.attendances[place];
    if (!kept || (kept.remote ?? halfDay.remote)) return person;
    return {
      ...person,
      attendances: person.attendances.with(place, { ...kept, signed: false, attendedMinutes: 0 }),
    };
  };
}
