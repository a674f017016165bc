import { dayIn, type IsoDay } from '~/domain/calendar';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { settle, type SettledLine, type Settlement } from '~/domain/funding/settlement';
import { groupBy } from '~/domain/group-by';

/** What one participant carried out, in minutes, whatever anybody pays of it (F3). */
export type PersonMinutes = {
  planned: number;
  inPerson: number;
  remote: number;
  /** Estimated minutes of the lessons done within the order's dates. */
  eLearning: number;
  fundable: number;
  /** Attended by half-day, in order of time; null where the half-day was not theirs. */
  halfDays: (number | null)[];
};

export const carriedOut = ({ inPerson, remote, eLearning }: PersonMinutes): number =>
  inPerson + remote + eLearning;

export type OrderHours = {
  settlement: Settlement;
  people: ReadonlyMap<string, PersonMinutes>;
  /** What each did, whatever the price is for. */
  lines: ReadonlyMap<string, readonly SettledLine[]>;
};

const nothing = (halfDays: number): PersonMinutes => ({
  ...{ planned: 0, inPerson: 0, remote: 0, eLearning: 0, fundable: 0 },
  halfDays: Array.from({ length: halfDays }, () => null),
});

/** Half-days in order of time. */
export const halfDaysInOrder = ({ halfDays }: Pick<OrderFacts, 'halfDays'>) =>
  [...halfDays].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());

/**
 * The settlement of an order with what each of its participants carried out, by enrolment. A price for the group changes
 * what is counted for the price, never what a person attended.
 */
export function orderHours(facts: OrderFacts, asOf: Date): OrderHours {
  const settlement = settle(facts, asOf);
  const own =
    facts.priceBasis === 'participant' ? settlement : settle({ ...facts, priceBasis: 'participant' }, asOf);
  const halfDays = halfDaysInOrder(facts);
  const place = new Map(halfDays.map(({ id }, index) => [id, index]));
  const remote = new Map(
    halfDays.flatMap((halfDay) =>
      halfDay.attendances.map(
        (one) => [`${halfDay.id} ${one.enrolmentId}`, one.remote ?? halfDay.remote] as const,
      ),
    ),
  );
  const linesOf = groupBy(own.lines, ({ enrolmentId }) => enrolmentId);
  const people = facts.participants.map(({ enrolmentId }): [string, PersonMinutes] => {
    const minutes = nothing(halfDays.length);
    for (const line of linesOf.get(enrolmentId) ?? []) {
      minutes.planned += line.plannedMinutes;
      minutes.fundable += line.fundableMinutes;
      if (line.kind === 'lesson') minutes.eLearning += line.deliveredMinutes;
      else {
        minutes[remote.get(`${line.id} ${enrolmentId}`) === false ? 'inPerson' : 'remote'] +=
          line.deliveredMinutes;
        minutes.halfDays[place.get(line.id) ?? 0] = line.deliveredMinutes;
      }
    }
    return [enrolmentId, minutes];
  });
  return { settlement, people: new Map(people), lines: linesOf };
}

/** The days between which a participant held a place of the order, both inclusive. */
export function daysOfPerson(
  order: { startsOn: IsoDay; endsOn: IsoDay },
  person: { namedWithOrder: boolean; joinedAt: Date; leftAt: Date | null },
  timeZone: string,
): { from: IsoDay; to: IsoDay } {
  const joined = person.namedWithOrder ? order.startsOn : dayIn(person.joinedAt, timeZone);
  const left = person.leftAt ? dayIn(person.leftAt, timeZone) : order.endsOn;
  const from = joined > order.startsOn ? joined : order.startsOn;
  const to = left < order.endsOn ? left : order.endsOn;
  return { from: from < to ? from : to, to };
}
