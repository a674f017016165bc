import { agreementFor } from '~/domain/funding/agreement-standing';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { namedInTime } from '~/domain/funding/order-moments';
import type { SettlementLine, SettlementWork } from '~/domain/funding/settlement-line';
import { settlementWork } from '~/domain/funding/settlement-work';

/**
 * Every half-day and lesson of every participant, with the agreement that bears it. In order of time an agreement bears
 * each person's minutes up to its hours; the rest is `over-agreed-hours`.
 */
export function settlementLines(facts: OrderFacts, asOf: Date): SettlementLine[] {
  const priced = new Map<string, number>();
  return inPlaces(facts).flatMap(({ place, participant }) => {
    const inTime = namedInTime(facts, participant);
    const left = new Map(facts.agreements.map(({ id, minutes }) => [id, minutes]));
    const work = settlementWork(facts, participant, asOf);
    const borne = new Map(
      work
        .filter(({ fundableMinutes }) => fundableMinutes > 0)
        .sort(byTime)
        .map((one) => [one, inTime ? bear(facts, one, left) : refused('not-named-in-time')]),
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
function bear(facts: OrderFacts, work: SettlementWork, left: Map<string, number>): Borne {
  const agreement = agreementFor(facts, work.enrolmentId, work.at ?? new Date(0));
  if (typeof agreement === 'string') return refused(agreement);
  const { id } = agreement;
  const within = left.get(id) ?? 0;
  const fundableMinutes = Math.min(work.fundableMinutes, within);
  left.set(id, within - fundableMinutes);
  const reason = fundableMinutes < work.fundableMinutes ? 'over-agreed-hours' : work.reason;
  return { fundableMinutes, agreementId: id, reason };
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
