import { groupBy } from '~/domain/group-by';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { indexOrder, type OrderIndex, type OrderPerson } from '~/domain/funding/order-index';
import { bear, countingOnce, inTime, namingOf } from '~/domain/funding/settlement-lines';
import { deliveredOf, settleAgreements, worthOf } from '~/domain/funding/settlement-sums';
import { settlementWork, type PersonWork } from '~/domain/funding/settlement-work';
import { sum } from '~/domain/money';

export type PlaceWorth = {
  order: OrderIndex;
  /** What the OPCO pays, in cents. */
  opco: number;
  /** How much less it would pay if these people were as `change` has them; all else stays. */
  savedBy: (enrolmentIds: readonly string[], change: PersonChange) => number;
  /** How much more, likewise. */
  broughtBy: (enrolmentIds: readonly string[], change: PersonChange) => number;
};

/** Somebody who did something else, or whom agreements bear otherwise. */
type PersonChange = (person: OrderPerson) => OrderPerson;

/** What a place asks of each agreement, in cents, and the minutes that the price counts of it. */
type Share = { claims: ReadonlyMap<string, number>; pricedMinutes: number };

type Known = { person: OrderPerson; work: PersonWork };

const end = new Date(8.64e15);

/**
 * Settles an order place by place and without its lines, so that what a single change is worth asks for that alone to be
 * counted again: an order of hundreds has thousands of things to do.
 */
export function placeWorth(facts: OrderFacts): PlaceWorth {
  const order = indexOrder(facts, end);
  const delivered = deliveredOf(facts);
  const knownOf = (people: readonly OrderPerson[]): Known[] =>
    people.map((person) => ({ person, work: settlementWork(order, person) }));
  const places = new Map(
    [...groupBy(order.people, ({ place }) => place)].map(([place, people]) => {
      return [place, { people, share: shareOf(knownOf(people)) }];
    }),
  );
  const placeOf = new Map(order.people.map(({ participant, place }) => [participant.enrolmentId, place]));
  const whole = [...places.values()].map(({ share }) => share);
  const pricedMinutes = sum(whole.map((share) => share.pricedMinutes));
  const claims = addClaims(whole, 1);
  const opcoOf = (given: ReadonlyMap<string, number>, priced: number) =>
    sum(settleAgreements(order, given, delivered(priced)).map(({ opco }) => opco));
  const opco = opcoOf(claims, pricedMinutes);
  // Of the place asked for last: what there is to do is asked for person by person.
  let last: { place: string; known: Known[] } | null = null;
  const opcoWith = (enrolmentIds: readonly string[], change: PersonChange) => {
    const changing = new Set(enrolmentIds);
    const changed = new Map(claims);
    let priced = pricedMinutes;
    for (const place of new Set(enrolmentIds.flatMap((id) => placeOf.get(id) ?? []))) {
      const { people, share: before } = places.get(place)!;
      if (last?.place !== place) last = { place, known: knownOf(people) };
      const after = shareOf(
        last.known.map((known) => {
          if (!changing.has(known.person.participant.enrolmentId)) return known;
          const person = change(known.person);
          return { person, work: settlementWork(order, person, known) };
        }),
      );
      addClaims([before], -1, changed);
      addClaims([after], 1, changed);
      priced += after.pricedMinutes - before.pricedMinutes;
    }
    return opcoOf(changed, priced);
  };
  return {
    ...{ order, opco },
    savedBy: (enrolmentIds, change) => Math.max(0, opco - opcoWith(enrolmentIds, change)),
    broughtBy: (enrolmentIds, change) => Math.max(0, opcoWith(enrolmentIds, change) - opco),
  };
}

function shareOf(place: readonly Known[]): Share {
  const claims = new Map<string, number>();
  const once = countingOnce();
  let pricedMinutes = 0;
  for (const { person, work } of place) {
    const done = work.filter((one) => one !== null);
    let fundableMinutes = 0;
    for (const one of done) {
      pricedMinutes += once(person, one);
      fundableMinutes += one.fundableMinutes;
    }
    const naming = person.inTime ? namingOf(person) : [];
    // Where no agreement's hours come to an end, it does not matter what is borne first.
    const scarce = naming.some(({ left }) => left < fundableMinutes);
    for (const one of scarce ? inTime(done) : done) bear(naming, one);
    for (const { ranked, left } of naming) {
      const { id, minutes, hourlyRate } = ranked.agreement;
      if (left < minutes) claims.set(id, (claims.get(id) ?? 0) + worthOf(minutes - left, hourlyRate));
    }
  }
  return { claims, pricedMinutes };
}

function addClaims(shares: readonly Share[], sign: 1 | -1, to = new Map<string, number>()) {
  for (const { claims } of shares) {
    for (const [id, amount] of claims) to.set(id, (to.get(id) ?? 0) + sign * amount);
  }
  return to;
}
