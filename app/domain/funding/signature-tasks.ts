import type { FundingTask } from '~/domain/funding/funding-task';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { takesPlace } from '~/domain/funding/order-moments';
import type { PlaceWorth } from '~/domain/funding/place-worth';

/** Of each half-day that is over: who has neither signed nor been explained, and whether its trainer counter-signed. */
export function signatureTasks(facts: OrderFacts, worth: PlaceWorth, asOf: Date): FundingTask[] {
  const over = facts.halfDays.filter((one) => takesPlace(one) && one.endsAt <= asOf);
  return over.flatMap((halfDay): FundingTask[] => {
    const about = { halfDayId: halfDay.id, sessionId: halfDay.sessionId, dueAt: halfDay.endsAt };
    const isRemote = (one: (typeof halfDay.attendances)[number]) => one.remote ?? halfDay.remote;
    const unsigned = halfDay.attendances.filter((one) =>
      isRemote(one) ? one.attendedMinutes > 0 && !one.signed && !one.explained : !one.absent && !one.signed,
    );
    const toSign = unsigned.flatMap(({ enrolmentId, explained }): FundingTask[] => {
      const saved = worth.savedBy([enrolmentId], unseen(halfDay.id, [enrolmentId]));
      return explained && saved === 0 ? [] : [{ kind: 'sign', enrolmentId, ...about, worth: saved }];
    });
    if (halfDay.countersigned || halfDay.attendances.every(({ absent }) => absent)) return toSign;
    const people = halfDay.attendances.filter((one) => !isRemote(one)).map(({ enrolmentId }) => enrolmentId);
    const change = unseen(halfDay.id, people);
    const counter = { kind: 'countersign' as const, enrolmentId: null, ...about };
    return [...toSign, { ...counter, worth: worth.savedBy(people, change) }];
  });
}

/** Without signatures these people's half-day in person counts nothing. */
function unseen(halfDayId: string, people: readonly string[]) {
  return (place: OrderFacts): OrderFacts => ({
    ...place,
    halfDays: place.halfDays.map((halfDay) =>
      halfDay.id === halfDayId
        ? {
            ...halfDay,
            attendances: halfDay.attendances.map((one) =>
              people.includes(one.enrolmentId) && !(one.remote ?? halfDay.remote)
                ? { ...one, signed: false, attendedMinutes: 0 }
                : one,
            ),
          }
        : halfDay,
    ),
  });
}
