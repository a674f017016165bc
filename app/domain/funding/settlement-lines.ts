import type { OrderIndex, OrderPerson, RankedAgreement } from '~/domain/funding/order-index';
import type { BorneMinutes, SettlementLine, SettlementWork } from '~/domain/funding/settlement-line';
import { settlementWork } from '~/domain/funding/settlement-work';

/**
 * Every half-day and lesson of every participant, or of these alone, with what bears it. In order of time each agreement
 * bears a person's minutes up to its hours, and the next one what it leaves (K8.2.4); what none has hours left for is
 * `over-agreed-hours`. Whoever shares a place is given with the others who held it.
 */
export function settlementLines(order: OrderIndex, people = order.people): SettlementLine[] {
  const once = countingOnce();
  return people.flatMap((person) => {
    const lines = settlementWork(order, person).flatMap((work) =>
      work ? lineOf(work, once(person, work)) : [],
    );
    bearLines(person, lines);
    return lines;
  });
}

/** What of somebody's work the price counts: a place's minutes that somebody before had too count once. */
export function countingOnce(): (person: OrderPerson, work: SettlementWork) => number {
  const places = new Map<string, Map<string, number>>();
  return ({ shared, place }, { kind, id, deliveredMinutes }) => {
    if (!shared) return deliveredMinutes;
    const known = places.get(place) ?? new Map<string, number>();
    places.set(place, known);
    const before = known.get(`${kind} ${id}`) ?? 0;
    known.set(`${kind} ${id}`, Math.max(before, deliveredMinutes));
    return Math.max(0, deliveredMinutes - before);
  };
}

const byNothing: readonly BorneMinutes[] = [];

/** Written out: an order of hundreds has tens of thousands of lines, counted several times over. */
function lineOf(work: SettlementWork, pricedMinutes: number): SettlementLine {
  return {
    enrolmentId: work.enrolmentId,
    kind: work.kind,
    id: work.id,
    moduleId: work.moduleId,
    at: work.at,
    plannedMinutes: work.plannedMinutes,
    deliveredMinutes: work.deliveredMinutes,
    fundableMinutes: work.fundableMinutes,
    pricedMinutes,
    borneBy: byNothing,
    reason: work.reason,
    provisional: work.provisional,
    delivered: 0,
    opco: 0,
  };
}

/** An agreement that names somebody, with the minutes that are left for them. */
export type Naming = { ranked: RankedAgreement; left: number };

/** The agreements that may bear what somebody does. */
export const namingOf = ({ naming }: OrderPerson): Naming[] =>
  naming.map((ranked) => ({ ranked, left: ranked.agreement.minutes }));

function bearLines(person: OrderPerson, lines: readonly SettlementLine[]): void {
  const naming = namingOf(person);
  for (const line of inTime(lines)) {
    if (!person.inTime) refuse(line, 'not-named-in-time');
    else if (naming.length === 0) refuse(line, 'not-in-agreement');
    else bearLine(naming, line);
  }
}

function refuse(line: SettlementLine, reason: SettlementLine['reason']): void {
  line.fundableMinutes = 0;
  line.reason = reason;
}

function bearLine(naming: readonly Naming[], line: SettlementLine): void {
  const borneBy: BorneMinutes[] = [];
  const rest = bear(naming, line, borneBy);
  if (rest === null) return refuse(line, 'outside-agreed-dates');
  line.fundableMinutes -= rest;
  line.borneBy = borneBy;
  if (rest > 0) line.reason = 'over-agreed-hours';
}

/**
 * Takes what somebody did from what is left for them of the agreements that name them and hold that day: the first
 * received before others, those that pay before those that do not. Each minute once, so that nothing is paid twice.
 * Returns the minutes that none has hours left for, null where none holds that day.
 */
export function bear(
  naming: readonly Naming[],
  { at, fundableMinutes }: SettlementWork,
  borneBy?: BorneMinutes[],
): number | null {
  const time = at === null ? Number.NaN : at.getTime();
  let rest = fundableMinutes;
  let held = false;
  for (const one of naming) {
    const { agreement, from, to } = one.ranked;
    if (!(time >= from && time < to)) continue;
    held = true;
    const minutes = Math.min(rest, one.left);
    if (minutes === 0) continue;
    borneBy?.push({ agreementId: agreement.id, minutes });
    one.left -= minutes;
    rest -= minutes;
  }
  return held ? rest : null;
}

/** What of it may be funded, in the order in which agreements bear it. */
export const inTime = <Work extends SettlementWork>(works: readonly Work[]): Work[] =>
  works.filter(({ fundableMinutes }) => fundableMinutes > 0).sort(byTime);

function byTime(one: SettlementWork, other: SettlementWork): number {
  const apart = (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0);
  if (apart !== 0) return apart;
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
