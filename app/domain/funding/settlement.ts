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

/** A line of a settlement, with its cents. */
export type SettledLine = SettlementLine;

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
  const lines = settlementLines(order);
  const price = facts.price.cents;
  const amounts = amountsOf(order, facts.participants, lines);
  const delivered = deliveredOf(facts)(sum(lines.map(({ pricedMinutes }) => pricedMinutes)));
  const claims = amountsByAgreement(amounts);
  const agreements = settleAgreements(order, claims, delivered);
  splitCents(order, lines, delivered, agreements);
  const opco = sum(agreements.map((agreement) => agreement.opco));
  return {
    final:
      order.asOf >= order.ends &&
      lines.every((line) => !line.provisional && (line.at === null || line.at.getTime() <= order.asOf)),
    ...{ price, opco, clientTraining: delivered - opco, indemnity: price - delivered },
    currency: facts.price.currency,
    reasons: reasonsOf(order, agreements, claims, delivered),
    ...{ agreements, amounts, lines },
  };
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
function splitCents(
  { agreements: ranked }: OrderIndex,
  lines: readonly SettlementLine[],
  delivered: number,
  settled: readonly SettledAgreement[],
): void {
  const ofMinutes = lines.map(({ pricedMinutes }) => pricedMinutes);
  for (const [index, part] of split(delivered, ofMinutes).entries()) lines[index]!.delivered = part;
  for (const [place, { agreementId, opco }] of settled.entries()) {
    const rate = ranked[place]?.agreement.hourlyRate ?? 0;
    const weights = lines.map(({ borneBy }) => {
      const borne = borneBy.find((one) => one.agreementId === agreementId);
      return (borne?.minutes ?? 0) * rate;
    });
    for (const [index, part] of split(opco, weights).entries()) lines[index]!.opco += part;
  }
}

function split(cents: number, weights: readonly number[]): number[] {
  return weights.some((weight) => weight > 0)
    ? splitByLargestRemainder(cents, weights)
    : weights.map(() => 0);
}
