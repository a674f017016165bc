import { namedInTime } from '~/domain/funding/named-in-time';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { OrderIndex, RankedAgreement } from '~/domain/funding/order-index';
import type { SettlementLine, SettlementWork } from '~/domain/funding/settlement-line';
import { settlementWork } from '~/domain/funding/settlement-work';

/**
 * Every half-day and lesson of every participant, with the agreement that bears it. In order of time an agreement bears
 * each person's minutes up to its hours; the rest is `over-agreed-hours`.
 */
export function settlementLines(order: OrderIndex): SettlementLine[] {
  const priced = new Map<string, number>();
  return inPlaces(order.facts).flatMap(({ place, participant }) => {
    const inTime = namedInTime(order, participant);
    const left = new Map(order.facts.agreements.map(({ id, minutes }) => [id, minutes]));
    const work = settlementWork(order, participant);
    const borne = new Map(
      work
        .filter(({ fundableMinutes }) => fundableMinutes > 0)
        .sort(byTime)
        .map((one) => [one, inTime ? bear(order, one, left) : refused('not-named-in-time')]),
    );
    return work.map((one): SettlementLine => {
      const unit = `${place} ${one.kind} ${one.id}`;
      const before = priced.get(unit) ?? 0;
      priced.set(unit, Math.max(before, one.deliveredMinutes));
      const pricedMinutes = Math.max(0, one.deliveredMinutes - before);
      return { ...one, agreementId: null, ...borne.get(one), pricedMinutes };
    });
  });
}

type Borne = Pick<SettlementLine, 'fundableMinutes' | 'agreementId' | 'reason'>;

const refused = (reason: SettlementLine['reason']): Borne => ({
  ...{ fundableMinutes: 0, agreementId: null, reason },
});

/** Takes what it bears from what is left of each agreement's minutes for this person. */
function bear(order: OrderIndex, work: SettlementWork, left: Map<string, number>): Borne {
  const bearing = agreementFor(order, work);
  if (typeof bearing === 'string') return refused(bearing);
  const { id } = bearing.agreement;
  const within = left.get(id) ?? 0;
  const fundableMinutes = Math.min(work.fundableMinutes, within);
  left.set(id, within - fundableMinutes);
  const reason = fundableMinutes < work.fundableMinutes ? 'over-agreed-hours' : work.reason;
  return { fundableMinutes, agreementId: id, reason };
}

/**
 * The agreement that bears what somebody did: the first received that names them and holds that day, before others one
 * that pays. Never two, so that nothing is paid twice.
 */
function agreementFor(
  { agreements }: OrderIndex,
  { enrolmentId, at }: SettlementWork,
): RankedAgreement | 'not-in-agreement' | 'outside-agreed-dates' {
  const naming = agreements.filter(({ names }) => names.has(enrolmentId));
  if (naming.length === 0) return 'not-in-agreement';
  return naming.find(({ from, to }) => at !== null && from <= at && at < to) ?? 'outside-agreed-dates';
}

function byTime(one: SettlementWork, other: SettlementWork): number {
  const apart = (one.at?.getTime() ?? 0) - (other.at?.getTime() ?? 0);
  return apart || (one.kind + one.id < other.kind + other.id ? -1 : 1);
}

/** The participants with the place each holds, whoever left before whoever followed. */
function inPlaces({ participants }: OrderFacts) {
  const known = new Map(participants.map((participant) => [participant.enrolmentId, participant]));
  const chain = (enrolmentId: string, seen: readonly string[] = []): string[] => {
    const before = known.get(enrolmentId)?.replaces;
    if (!before || !known.has(before) || seen.includes(before)) return [enrolmentId];
    return [...chain(before, [...seen, enrolmentId]), enrolmentId];
  };
  return participants
    .map((participant) => ({ participant, chain: chain(participant.enrolmentId) }))
    .sort((one, other) => one.chain.length - other.chain.length)
    .map(({ participant, chain: [place = participant.enrolmentId] }) => ({ place, participant }));
}
