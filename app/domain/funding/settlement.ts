import type { AgreementReason } from '~/domain/funding/agreement-standing';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { indexOrder, type OrderIndex } from '~/domain/funding/order-index';
import { settlementLines } from '~/domain/funding/settlement-lines';
import type { SettlementLine } from '~/domain/funding/settlement-line';
import {
  amountsByAgreement,
  amountsOf,
  deliveredOf,
  settleAgreements,
  type SettledAgreement,
  type SettlementAmount,
} from '~/domain/funding/settlement-sums';
import { splitByLargestRemainder, sum } from '~/domain/money';

export type { SettledAgreement, SettlementAmount };

/** Why the whole is worth what it is. */
export type SettlementReason = AgreementReason | 'no-agreement' | 'over-cap' | 'over-delivered';

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
 * final once the order's last day is over and no half-day waits for a signature or the reason why it has none. Depends on
 * nothing but its facts, whatever their order.
 */
export function settle(facts: OrderFacts, asOf: Date): Settlement {
  const order = indexOrder(facts, asOf);
  const price = facts.price.cents;
  const { lines, amounts, delivered, claims, agreements, opco } = partsOf(order);
  return {
    final:
      asOf >= order.ends && lines.every((line) => !line.provisional && (line.at === null || line.at <= asOf)),
    ...{ price, opco, clientTraining: delivered - opco, indemnity: price - delivered },
    currency: facts.price.currency,
    reasons: reasonsOf(order, agreements, claims, delivered),
    agreements,
    amounts,
    lines: withCents(order, lines, delivered, agreements),
  };
}

/** What a settlement is put together from. */
export type SettlementParts = ReturnType<typeof partsOf>;

/** What `settle` puts a settlement together from, without the part in cents of each line. */
export function settlementParts(facts: OrderFacts, asOf: Date): SettlementParts {
  return partsOf(indexOrder(facts, asOf));
}

function partsOf(order: OrderIndex) {
  const lines = settlementLines(order);
  const amounts = amountsOf(order, lines);
  const delivered = deliveredOf(order.facts, sum(lines.map(({ pricedMinutes }) => pricedMinutes)));
  const claims = amountsByAgreement(amounts);
  const agreements = settleAgreements(order, claims, delivered);
  return { lines, amounts, delivered, claims, agreements, opco: sum(agreements.map(({ opco }) => opco)) };
}

function reasonsOf(
  { facts }: OrderIndex,
  settled: readonly SettledAgreement[],
  claims: ReadonlyMap<string, number>,
  delivered: number,
): SettlementReason[] {
  const reasons = new Set<SettlementReason>(settled.flatMap((agreement) => agreement.reasons));
  if (facts.agreements.length === 0) reasons.add('no-agreement');
  if (facts.agreements.some(({ id, cap }) => (claims.get(id) ?? 0) > cap)) reasons.add('over-cap');
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
    const weight = ({ borneBy }: SettlementLine) =>
      (borneBy.find((one) => one.agreementId === agreementId)?.minutes ?? 0) * rate;
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
