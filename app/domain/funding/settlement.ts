import type { AgreementReason } from '~/domain/funding/agreement-standing';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { indexOrder, type OrderIndex } from '~/domain/funding/order-index';
import { settlementLines } from '~/domain/funding/settlement-lines';
import type { SettlementLine } from '~/domain/funding/settlement-line';
import { roundHalfUp, share, splitByLargestRemainder, sum } from '~/domain/money';

/** Why the whole is worth what it is. */
export type SettlementReason = AgreementReason | 'no-agreement' | 'over-cap' | 'over-delivered';

/** One participant's fundable minutes under one agreement, and what they are worth at its rate. */
export type SettlementAmount = {
  enrolmentId: string;
  agreementId: string;
  fundableMinutes: number;
  amount: number;
};

/** What one agreement comes to: its amounts together, at most its cap, and what of it the OPCO pays the organization. */
export type SettledAgreement = {
  agreementId: string;
  claimable: number;
  opco: number;
  reasons: readonly AgreementReason[];
};

/** A line with its part, in cents, of what was delivered and of what an OPCO pays. */
export type SettledLine = SettlementLine & { delivered: number; opco: number };

/** Amounts in cents without VAT: `opco + clientTraining + indemnity` is the price, and none is negative. */
export type Settlement = {
  /** Whether nothing can change it any more but a correction or a payment. */
  final: boolean;
  price: number;
  opco: number;
  clientTraining: number;
  indemnity: number;
  currency: string;
  reasons: SettlementReason[];
  agreements: SettledAgreement[];
  amounts: SettlementAmount[];
  lines: SettledLine[];
};

/**
 * Who pays what of a funded training, by what was done until `asOf` (K12 to K20, F1): during the training as it stands,
 * final once the order's last day is over and no remote half-day waits for its signature. Depends on nothing but its
 * facts, whatever their order.
 */
export function settle(facts: OrderFacts, asOf: Date): Settlement {
  const order = indexOrder(facts, asOf);
  const price = facts.price.cents;
  const lines = settlementLines(order);
  const amounts = amountsOf(order, lines);
  const delivered = deliveredOf(facts, lines);
  const agreements = settleAgreements(order, amounts, delivered);
  const opco = sum(agreements.map((agreement) => agreement.opco));
  return {
    final:
      asOf >= order.ends && lines.every((line) => !line.provisional && (line.at === null || line.at <= asOf)),
    ...{ price, opco, clientTraining: delivered - opco, indemnity: price - delivered },
    currency: facts.price.currency,
    reasons: reasonsOf(order, agreements, amounts, delivered),
    agreements,
    amounts,
    lines: withCents(order, lines, delivered, agreements),
  };
}

/** `price x delivered minutes / planned minutes`: every place is planned for each half-day and lesson. */
function deliveredOf(
  { price, participants, halfDays, lessons }: OrderFacts,
  lines: readonly SettlementLine[],
): number {
  const places = participants.filter(({ replaces }) => replaces === null).length;
  const minutes = sum([
    ...halfDays.map(({ plannedMinutes }) => plannedMinutes),
    ...lessons.map((one) => one.minutes),
  ]);
  const planned = places * minutes;
  if (planned === 0) return 0;
  return share(price.cents, sum(lines.map(({ pricedMinutes }) => pricedMinutes)), planned);
}

function amountsOf({ facts, agreements }: OrderIndex, lines: readonly SettlementLine[]): SettlementAmount[] {
  const minutes = new Map<string, number>();
  for (const { agreementId, enrolmentId, fundableMinutes } of lines) {
    const key = `${agreementId} ${enrolmentId}`;
    minutes.set(key, (minutes.get(key) ?? 0) + fundableMinutes);
  }
  return agreements.flatMap(({ agreement: { id: agreementId, hourlyRate } }) =>
    facts.participants.flatMap(({ enrolmentId }) => {
      const fundableMinutes = minutes.get(`${agreementId} ${enrolmentId}`) ?? 0;
      if (fundableMinutes === 0) return [];
      const amount = roundHalfUp(BigInt(fundableMinutes) * BigInt(hourlyRate), 60);
      return [{ enrolmentId, agreementId, fundableMinutes, amount }];
    }),
  );
}

/** Each at most its cap; together at most what was delivered, those received first before others. */
function settleAgreements(
  { agreements }: OrderIndex,
  amounts: readonly SettlementAmount[],
  delivered: number,
): SettledAgreement[] {
  let left = delivered;
  return agreements.map(({ agreement: { id: agreementId, cap }, reasons }) => {
    const claimable = Math.min(sumUnder(agreementId, amounts), cap);
    const opco = reasons.length > 0 ? 0 : Math.min(claimable, left);
    left -= opco;
    return { agreementId, claimable, opco, reasons };
  });
}

const sumUnder = (id: string, amounts: readonly SettlementAmount[]) =>
  sum(amounts.filter(({ agreementId }) => agreementId === id).map(({ amount }) => amount));

function reasonsOf(
  { facts }: OrderIndex,
  settled: readonly SettledAgreement[],
  amounts: readonly SettlementAmount[],
  delivered: number,
): SettlementReason[] {
  const reasons = new Set<SettlementReason>(settled.flatMap((agreement) => agreement.reasons));
  if (facts.agreements.length === 0) reasons.add('no-agreement');
  if (facts.agreements.some(({ id, cap }) => sumUnder(id, amounts) > cap)) reasons.add('over-cap');
  const payable = settled.filter((agreement) => agreement.reasons.length === 0);
  if (sum(payable.map(({ claimable }) => claimable)) > delivered) reasons.add('over-delivered');
  return [...reasons];
}

/** Gives each line its part, so that the lines of a column add up to its total. */
function withCents(
  { agreements: ranked }: OrderIndex,
  lines: readonly SettlementLine[],
  delivered: number,
  settled: readonly SettledAgreement[],
): SettledLine[] {
  const deliveries = split(
    delivered,
    lines.map(({ pricedMinutes }) => pricedMinutes),
  );
  const parts = settled.map(({ agreementId, opco }, place) => {
    const rate = ranked[place]?.agreement.hourlyRate ?? 0;
    const weight = (line: SettlementLine) =>
      line.agreementId === agreementId ? line.fundableMinutes * rate : 0;
    return split(opco, lines.map(weight));
  });
  return lines.map((line, index) => ({
    ...line,
    delivered: deliveries[index] ?? 0,
    opco: sum(parts.map((part) => part[index] ?? 0)),
  }));
}

function split(cents: number, weights: readonly number[]): number[] {
  return weights.some((weight) => weight > 0)
    ? splitByLargestRemainder(cents, weights)
    : weights.map(() => 0);
}
