import fc from 'fast-check';
import { partialPresences } from '~/domain/attendance/attendance-policy';
import { lateModulePolicies, type OrderFacts } from '~/domain/funding/order-facts';
import { agreement, at, fundedOrder, newcomer, person } from './funded-order';

const start = at('2026-12-01T00:00').getTime();
const moment = fc
  .integer({ min: -10 * 24, max: 30 * 24 })
  .map((hours) => new Date(start + hours * 3_600_000));
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-12-${String(number).padStart(2, '0')}`);
const people = ['Ada', 'Ben', 'Cleo', 'Dan'];

const attendance = fc.record({
  attendedMinutes: fc.integer({ min: 0, max: 240 }),
  absent: fc.boolean(),
  signed: fc.boolean(),
  explained: fc.boolean(),
});

const halfDay = fc.record({
  startsAt: moment,
  plannedMinutes: fc.integer({ min: 1, max: 240 }),
  remote: fc.boolean(),
  cancelledAt: fc.option(moment, { freq: 4 }),
  countersigned: fc.boolean(),
  kept: fc.array(attendance, { minLength: 4, maxLength: 4 }),
});

const lesson = fc.record({
  minutes: fc.integer({ min: 1, max: 90 }),
  due: fc.option(fc.nat(3)),
  done: fc.array(fc.option(moment, { freq: 3 }), { minLength: 4, maxLength: 4 }),
});

const agreed = fc.record({
  receivedAt: moment,
  subrogation: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 1500 }),
  hourlyRate: fc.integer({ min: 0, max: 500_00 }),
  cap: fc.integer({ min: 0, max: 6000_00 }),
  enrolmentIds: fc.subarray(people),
  amendedAt: fc.option(moment, { freq: 2 }),
  earlier: fc.array(fc.record({ receivedAt: moment, enrolmentIds: fc.subarray(people) }), { maxLength: 2 }),
  from: day,
  to: day,
});

/** Any order of up to four places or three and a newcomer, four half-days, five lessons and three agreements. */
export const anyFundedOrder = fc
  .record({
    count: fc.integer({ min: 1, max: 4 }),
    places: fc.integer({ min: 0, max: 6 }),
    price: fc.integer({ min: 0, max: 9000_00 }),
    priceBasis: fc.constantFrom('participant' as const, 'group' as const),
    partialPresence: fc.constantFrom(...partialPresences),
    lateModule: fc.constantFrom(...lateModulePolicies),
    halfDays: fc.array(halfDay, { maxLength: 4 }),
    lessons: fc.array(lesson, { maxLength: 5 }),
    agreements: fc.array(agreed, { maxLength: 3 }),
    replacement: fc.option(fc.record({ joinedAt: moment, told: fc.option(moment) })),
    leftAt: fc.option(moment, { freq: 3 }),
    asOf: moment,
  })
  .map(({ count, halfDays, lessons, agreements, replacement, leftAt, asOf, ...terms }) => {
    const participants = people.slice(0, count).map(person);
    const [first] = participants;
    if (first && leftAt) first.leftAt = leftAt;
    const last = participants.at(-1);
    if (last && last !== first && replacement) {
      const before = participants.at(-2)!;
      before.leftAt = replacement.joinedAt;
      participants[count - 1] = newcomer(last.enrolmentId, { replaces: before.enrolmentId, ...replacement });
    }
    const facts: OrderFacts = fundedOrder({
      price: { cents: terms.price, currency: 'EUR' },
      priceBasis: terms.priceBasis,
      places: terms.places,
      policy: {
        partialPresence: terms.partialPresence,
        lateModule: terms.lateModule,
        subrogationFrom: 3000_00,
      },
      participants,
      halfDays: halfDays.map(({ kept, ...one }, index) => ({
        ...{ ...one, id: `h${index}`, sessionId: `s${index}` },
        endsAt: new Date(one.startsAt.getTime() + 4 * 3_600_000),
        attendances: kept.map((attended, who) => ({ ...attended, enrolmentId: people[who]! })),
      })),
      lessons: lessons.map(({ minutes, due, done }, index) => ({
        ...{ id: `l${index}`, moduleId: 'm', minutes, dueBeforeSessionId: due === null ? null : `s${due}` },
        completions: done.flatMap((when, who) => (when ? [{ enrolmentId: people[who]!, at: when }] : [])),
      })),
      agreements: agreements.map((one, index) => agreement({ ...one, id: `a${index}` })),
    });
    return { facts, asOf };
  });

/** The same with more minutes attended by everybody of one half-day. */
export function moreOf(facts: OrderFacts, place: number, minutes: number): OrderFacts {
  const halfDays = facts.halfDays.map((one, index) =>
    index === place
      ? {
          ...one,
          attendances: one.attendances.map((kept) => ({
            ...kept,
            attendedMinutes: kept.attendedMinutes + minutes,
          })),
        }
      : one,
  );
  return { ...facts, halfDays };
}

/** The same facts in another order: attendances, completions and agreements. */
export function shuffled(facts: OrderFacts, order: Iterator<number>): OrderFacts {
  const mix = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => ({ item, rank: Number(order.next().value) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ item }) => item);
  return {
    ...facts,
    halfDays: facts.halfDays.map((one) => ({ ...one, attendances: mix(one.attendances) })),
    lessons: facts.lessons.map((one) => ({ ...one, completions: mix(one.completions) })),
    agreements: mix(facts.agreements),
  };
}
