import { expensesOf, trainingPrice } from '~/domain/funding/order-price';
import {
  clientKey,
  compensationKey,
  expenseKey,
  opcoKey,
  type FinalSettlement,
  type SaleAccount,
  type SaleSituation,
  type SoldAgreement,
} from '~/domain/sales/sale-situation';
import { roundHalfUp, share, sum } from '~/domain/money';

/** Agreements granted in time (K20). */
function timelyAgreements({ agreements, firstSessionAt }: SaleSituation): SoldAgreement[] {
  return agreements.filter(
    ({ status, receivedAt }) => status === 'granted' && receivedAt !== null && receivedAt < firstSessionAt,
  );
}

/** Those of them that will pay the organization: by subrogation, for a price that allows it (K17). */
function payingAgreements(situation: SaleSituation): SoldAgreement[] {
  const { lines, subrogationFrom } = situation.order;
  if (trainingPrice(lines) < subrogationFrom) return [];
  return timelyAgreements(situation).filter(({ subrogation }) => subrogation);
}

/** What the OPCOs will pay at most, in cents: each its hours for everybody at its rate, up to its cap; all the price. */
export function expectedFunding(situation: SaleSituation): number {
  const most = payingAgreements(situation).map(({ cap, minutes, hourlyRate, people }) =>
    Math.min(cap, roundHalfUp(BigInt(minutes) * BigInt(hourlyRate) * BigInt(people), 60)),
  );
  return Math.min(sum(most), trainingPrice(situation.order.lines));
}

/** Whether the advance waits for what an OPCO will answer: nobody knows yet what the client's part is. */
export function awaitsAgreement(situation: SaleSituation): boolean {
  const { order, agreements, firstSessionAt, now } = situation;
  if (!order.isFunded || now >= firstSessionAt) return false;
  if (trainingPrice(order.lines) < order.subrogationFrom) return false;
  const answered = agreements.length > 0 && agreements.every(({ status }) => status !== 'requested');
  return !answered;
}

/**
 * What is due in all by now, of whom, for what (K12, K16, K19, K20, K22, F1): before the final settlement the client's
 * advance, or everything once the first session starts without an agreement in time; after it each one's part. While an
 * OPCO's answer is awaited nothing more is asked, and nothing taken back that its answer may make due again. What a person
 * moved from a payer to the other (K20, K21) stays moved. None is negative.
 */
export function saleAccounts(situation: SaleSituation): SaleAccount[] {
  const { order, acceptedAt, settlement, cancellation } = situation;
  if (!acceptedAt) return [];
  if (settlement) return settledAccounts(situation, settlement);
  if (cancellation) {
    const cents = order.hasIndemnity ? cancellation.indemnity : 0;
    return [client('K30', 0), { ...compensation, rule: 'K30', cents }];
  }
  const price = trainingPrice(order.lines);
  if (awaitsAgreement(situation)) {
    const asked = situation.invoiced.filter(({ key }) => key === clientKey);
    return [client('K22', Math.min(price, sum(asked.map(({ cents }) => cents))))];
  }
  if (order.isFunded && situation.now >= situation.firstSessionAt) {
    if (timelyAgreements(situation).length === 0) return [client('K20', price)];
  }
  return [client('K22', share(price - expectedFunding(situation), order.advance, 10_000))];
}

const client = (rule: SaleAccount['rule'], cents: number): SaleAccount => ({
  ...{ key: clientKey, payer: 'client', agreementId: null, rule, cents },
});

const compensation = { key: compensationKey, payer: 'client', agreementId: null } as const;

function settledAccounts(situation: SaleSituation, settlement: FinalSettlement): SaleAccount[] {
  const { order } = situation;
  const delivered = settlement.opco + settlement.clientTraining;
  let left = delivered;
  const funded = settlement.agreements.map(({ agreementId, opco }): SaleAccount => {
    const cents = Math.min(left, Math.max(0, opco + movedTo(situation, agreementId)));
    left -= cents;
    return { key: opcoKey(agreementId), payer: 'opco', agreementId, rule: 'K16', cents };
  });
  const expenses = expensesOf(order.lines).map((line, index): SaleAccount => ({
    ...{ key: expenseKey(index), payer: 'client', agreementId: null, rule: 'K11' },
    cents: line.excludingVat,
  }));
  const indemnity = order.hasIndemnity ? settlement.indemnity : 0;
  return [
    ...funded,
    client(funded.some(({ cents }) => cents > 0) ? 'K19' : 'K12', left),
    ...expenses,
    { ...compensation, rule: 'F1', cents: indemnity },
  ];
}

/** Cents that a person moved to an agreement that came late (K20), less those taken off one that does not pay (K21). */
function movedTo({ invoiced }: SaleSituation, agreementId: string): number {
  const moved = invoiced.filter(
    ({ key, rule }) => key === opcoKey(agreementId) && (rule === 'K20' || rule === 'K21'),
  );
  return sum(moved.map(({ cents }) => cents));
}
