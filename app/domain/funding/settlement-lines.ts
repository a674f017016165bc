import { namedInTime } from '~/domain/funding/named-in-time';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { OrderIndex, RankedAgreement } from '~/domain/funding/order-index';
import type { BorneMinutes, SettlementLine, SettlementWork } from '~/domain/funding/settlement-line';
import { settlementWork } from '~/domain/funding/settlement-work';

/**
 * Every half-day and lesson of every participant, with what bears it. In order of time each agreement bears a person's
 * minutes up to its hours, and the next one what it leaves (K8.2.4); what none has hours left for is `over-agreed-hours`.
 */
export function settlementLines(order: OrderIndex): SettlementLine[] {
  const priced = new Map<string, Map<string, number>>();
  return inPlaces(order.facts).flatMap(({ place, shared, participant }) => {
    const inTime = namedInTime(order, participant);
    const naming = order.agreements
      .filter(({ names }) => names.has(participant.enrolmentId))
      .map((ranked) => ({ ...ranked, left: ranked.agreement.minutes }));
    const work = settlementWork(order, participant);
    const borne = new Map<SettlementWork, Borne>();
    for (const one of work.filter(({ fundableMinutes }) => fundableMinutes > 0).sort(byTime)) {
      borne.set(one, inTime ? bear(naming, one) : refused('not-named-in-time'));
    }
    const ofPlace = shared ? (priced.get(place) ?? new Map<string, number>()) : null;
    if (ofPlace) priced.set(place, ofPlace);
    return work.map((one) =>
      lineOf(one, borne.get(one), ofPlace ? onlyOnce(one, ofPlace) : one.deliveredMinutes),
    );
  });
}

/** What of it the price counts: a place's minutes that somebody before had too count once. */
function onlyOnce({ kind, id, deliveredMinutes }: SettlementWork, ofPlace: Map<string, number>): number {
  const unit = `${kind} ${id}`;
  const before = ofPlace.get(unit) ?? 0;
  ofPlace.set(unit, Math.max(before, deliveredMinutes));
  return Math.max(0, deliveredMinutes - before);
}

/** Written out: an order of hundreds has tens of thousands of lines, counted many times over. */
function lineOf(work: SettlementWork, borne: Borne | undefined, pricedMinutes: number): SettlementLine {
  const { enrolmentId, kind, id, moduleId, at, plannedMinutes, deliveredMinutes, provisional } = work;
  return {
    enrolmentId,
    kind,
    id,
    moduleId,
    at,
    plannedMinutes,
    deliveredMinutes,
    fundableMinutes: borne ? borne.fundableMinutes : work.fundableMinutes,
    pricedMinutes,
    borneBy: borne ? borne.borneBy : byNothing,
    reason: borne ? borne.reason : work.reason,
    provisional,
  };
}

type Borne = Pick<SettlementLine, 'fundableMinutes' | 'borneBy' | 'reason'>;

const byNothing: readonly BorneMinutes[] = [];

const refused = (reason: SettlementLine['reason']): Borne => ({
  ...{ fundableMinutes: 0, borneBy: byNothing, reason },
});

/** An agreement that names somebody, with the minutes that are left for them. */
type Naming = RankedAgreement & { left: number };

/**
 * Takes what somebody did from what is left for them of the agreements that name them and hold that day: the first
 * received before others, those that pay before those that do not. Each minute once, so that nothing is paid twice.
 */
function bear(naming: readonly Naming[], { at, fundableMinutes, reason }: SettlementWork): Borne {
  if (naming.length === 0) return refused('not-in-agreement');
  const borneBy: BorneMinutes[] = [];
  let rest = fundableMinutes;
  let held = false;
  for (const one of naming) {
    if (at === null || at < one.from || at >= one.to) continue;
    held = true;
    const minutes = Math.min(rest, one.left);
    if (minutes === 0) continue;
    borneBy.push({ agreementId: one.agreement.id, minutes });
    one.left -= minutes;
    rest -= minutes;
  }
  if (!held) return refused('outside-agreed-dates');
  return {
    fundableMinutes: fundableMinutes - rest,
    borneBy,
    reason: rest > 0 ? 'over-agreed-hours' : reason,
  };
}

function byTime(one: SettlementWork, other: SettlementWork): number {
  const apart = (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0);
  if (apart !== 0) return apart;
  if (one.kind !== other.kind) return one.kind < other.kind ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** The participants with the place each holds and whether others held it too, whoever left before whoever followed. */
function inPlaces({ participants }: OrderFacts) {
  const followed = new Set(participants.flatMap(({ replaces }) => replaces ?? []));
  const known = new Map(participants.map((participant) => [participant.enrolmentId, participant]));
  const chain = (enrolmentId: string, seen: readonly string[] = []): string[] => {
    const before = known.get(enrolmentId)?.replaces;
    if (!before || !known.has(before) || seen.includes(before)) return [enrolmentId];
    return [...chain(before, [...seen, enrolmentId]), enrolmentId];
  };
  return participants
    .map((participant) => ({ participant, chain: chain(participant.enrolmentId) }))
    .sort((one, other) => one.chain.length - other.chain.length)
    .map(({ participant, chain: [place = participant.enrolmentId, ...after] }) => ({
      ...{ place, participant },
      shared: after.length > 0 || followed.has(participant.enrolmentId),
    }));
}
