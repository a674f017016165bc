import { namedInTime } from '~/domain/funding/named-in-time';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { OrderIndex } from '~/domain/funding/order-index';
import type { BorneMinutes, SettlementLine, SettlementWork } from '~/domain/funding/settlement-line';
import { settlementWork } from '~/domain/funding/settlement-work';

/**
 * Every half-day and lesson of every participant, with what bears it. In order of time each agreement bears a person's
 * minutes up to its hours, and the next one what it leaves (K8.2.4); what none has hours left for is `over-agreed-hours`.
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
      return { ...one, borneBy: [], ...borne.get(one), pricedMinutes };
    });
  });
}

type Borne = Pick<SettlementLine, 'fundableMinutes' | 'borneBy' | 'reason'>;

const refused = (reason: SettlementLine['reason']): Borne => ({
  ...{ fundableMinutes: 0, borneBy: [], reason },
});

/**
 * Takes what somebody did from what is left for them of the agreements that name them and hold that day: the first
 * received before others, those that pay before those that do not. Each minute once, so that nothing is paid twice.
 */
function bear({ agreements }: OrderIndex, work: SettlementWork, left: Map<string, number>): Borne {
  const { enrolmentId, at } = work;
  const naming = agreements.filter(({ names }) => names.has(enrolmentId));
  if (naming.length === 0) return refused('not-in-agreement');
  const holding = naming.filter(({ from, to }) => at !== null && from <= at && at < to);
  if (holding.length === 0) return refused('outside-agreed-dates');
  const borneBy: BorneMinutes[] = [];
  let rest = work.fundableMinutes;
  for (const { agreement } of holding) {
    const within = left.get(agreement.id) ?? 0;
    const minutes = Math.min(rest, within);
    if (minutes === 0) continue;
    borneBy.push({ agreementId: agreement.id, minutes });
    left.set(agreement.id, within - minutes);
    rest -= minutes;
  }
  const reason = rest > 0 ? 'over-agreed-hours' : work.reason;
  return { fundableMinutes: work.fundableMinutes - rest, borneBy, reason };
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
