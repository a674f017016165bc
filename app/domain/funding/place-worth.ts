import { groupBy } from '~/domain/group-by';
import type { OrderFacts, OrderHalfDay } from '~/domain/funding/order-facts';
import { indexLike, indexOrder, type OrderIndex } from '~/domain/funding/order-index';
import { settlementLines } from '~/domain/funding/settlement-lines';
import {
  amountsByAgreement,
  amountsOf,
  deliveredOf,
  settleAgreements,
} from '~/domain/funding/settlement-sums';
import { sum } from '~/domain/money';

type Share = { claims: ReadonlyMap<string, number>; pricedMinutes: number };

export type PlaceWorth = {
  /** What the OPCO pays, in cents. */
  opco: number;
  /** How much less it would pay if the places of these people were as `change` has them; all else stays. */
  savedBy: (enrolmentIds: readonly string[], change: PlaceChange) => number;
  /** How much more, likewise. */
  broughtBy: (enrolmentIds: readonly string[], change: PlaceChange) => number;
};

type PlaceChange = (place: OrderFacts) => OrderFacts;

const end = new Date(8.64e15);

/**
 * Settles an order place by place, so that what a single change is worth asks for one place to be counted again: an
 * order of hundreds has thousands of things to do.
 */
export function placeWorth(facts: OrderFacts): PlaceWorth {
  const index = indexOrder(facts, end);
  const placeOf = placesOf(facts);
  const factsOf = splitByPlace(facts, placeOf);
  const shares = new Map([...factsOf].map(([place, own]) => [place, shareOf(index, own)]));
  const whole = [...shares.values()];
  const pricedMinutes = sum(whole.map((one) => one.pricedMinutes));
  const claims = addClaims(whole, 1);
  const opcoOf = (given: ReadonlyMap<string, number>, priced: number) =>
    sum(settleAgreements(index, given, deliveredOf(facts, priced)).map(({ opco }) => opco));
  const opco = opcoOf(claims, pricedMinutes);
  const opcoWith = (enrolmentIds: readonly string[], change: PlaceChange) => {
    const places = new Set(enrolmentIds.flatMap((id) => placeOf.get(id) ?? []));
    const changed = new Map(claims);
    let priced = pricedMinutes;
    for (const place of places) {
      const [own, before] = [factsOf.get(place), shares.get(place)];
      if (!own || !before) continue;
      const after = shareOf(index, change(own));
      addClaims([before], -1, changed);
      addClaims([after], 1, changed);
      priced += after.pricedMinutes - before.pricedMinutes;
    }
    return opcoOf(changed, priced);
  };
  return {
    opco,
    savedBy: (enrolmentIds, change) => Math.max(0, opco - opcoWith(enrolmentIds, change)),
    broughtBy: (enrolmentIds, change) => Math.max(0, opcoWith(enrolmentIds, change) - opco),
  };
}

function shareOf(whole: OrderIndex, place: OrderFacts): Share {
  const index = indexLike(whole, place);
  const lines = settlementLines(index);
  return {
    claims: amountsByAgreement(amountsOf(index, lines)),
    pricedMinutes: sum(lines.map(({ pricedMinutes }) => pricedMinutes)),
  };
}

function addClaims(shares: readonly Share[], sign: 1 | -1, to = new Map<string, number>()) {
  for (const { claims } of shares) {
    for (const [id, amount] of claims) to.set(id, (to.get(id) ?? 0) + sign * amount);
  }
  return to;
}

/** The place that each participant holds, by whoever held it first. */
function placesOf({ participants }: OrderFacts): Map<string, string> {
  const before = new Map(participants.map(({ enrolmentId, replaces }) => [enrolmentId, replaces]));
  const first = (id: string) => {
    const seen = new Set<string>();
    let at = id;
    for (let next = before.get(at); next && before.has(next) && !seen.has(next); next = before.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  return new Map(participants.map(({ enrolmentId }) => [enrolmentId, first(enrolmentId)]));
}

function splitByPlace(facts: OrderFacts, placeOf: ReadonlyMap<string, string>): Map<string, OrderFacts> {
  const placed = <Item extends { enrolmentId: string }>(items: readonly Item[]) =>
    groupBy(items, ({ enrolmentId }) => placeOf.get(enrolmentId) ?? '');
  const participants = placed(facts.participants);
  const attendances = new Map(facts.halfDays.map(({ id, attendances }) => [id, placed(attendances)]));
  const completions = new Map(facts.lessons.map(({ id, completions }) => [id, placed(completions)]));
  const names = facts.agreements.map(({ enrolmentIds }) => new Set(enrolmentIds));
  return new Map(
    [...participants].map(([place, own]) => [
      place,
      {
        ...facts,
        participants: own,
        halfDays: facts.halfDays.map((one) => ({
          ...one,
          attendances: [...(attendances.get(one.id)?.get(place) ?? []), ...longestOf(facts, one)],
        })),
        lessons: facts.lessons.map((one) => ({
          ...one,
          completions: completions.get(one.id)?.get(place) ?? [],
        })),
        agreements: facts.agreements.map((one, index) => ({
          ...one,
          enrolmentIds: own.map(({ enrolmentId }) => enrolmentId).filter((id) => names[index]?.has(id)),
        })),
      },
    ]),
  );
}

/** For a price of the group a session is held as long as whoever stayed longest, in whichever place. */
function longestOf({ priceBasis }: OrderFacts, { attendances }: OrderHalfDay) {
  if (priceBasis !== 'group') return [];
  const attendedMinutes = attendances.reduce((longest, one) => Math.max(longest, one.attendedMinutes), 0);
  return [{ enrolmentId: '', attendedMinutes, absent: false, signed: true, explained: false }];
}
