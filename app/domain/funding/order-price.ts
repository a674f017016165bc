import type { OrderLine } from '~/domain/funding/order-content';
import { roundHalfUp, splitByLargestRemainder, sum, vatTotals, type VatTotals } from '~/domain/money';

/** A line's amount in cents without VAT, rounded half-up once; quantities have at most 4 decimals. */
export function lineAmount({ quantity, unitPrice }: Pick<OrderLine, 'quantity' | 'unitPrice'>): number {
  return roundHalfUp(BigInt(Math.round(quantity * 10_000)) * BigInt(unitPrice), 10_000);
}

/** What is left of one training line once discounts are taken off in proportion, in cents without VAT. */
export type NetLine = OrderLine & { excludingVat: number };

/**
 * The training lines less the discounts, which are spread over them by the largest remainder and never take more than
 * there is. Their sum is the price that a settlement shares out (Koors K12, K17).
 */
export function netTrainingLines(lines: readonly OrderLine[]): NetLine[] {
  const training = lines.filter(({ kind }) => kind === 'training');
  const amounts = training.map(lineAmount);
  const gross = sum(amounts);
  const discounts = sum(lines.filter(({ kind }) => kind === 'discount').map(lineAmount));
  const net = Math.max(0, gross - discounts);
  const parts = gross === 0 ? amounts : splitByLargestRemainder(net, amounts);
  return training.map((line, index) => ({ ...line, excludingVat: parts[index] ?? 0 }));
}

/** Price of the training in cents without VAT: what OPCO, client and indemnity add up to. */
export function trainingPrice(lines: readonly OrderLine[]): number {
  return sum(netTrainingLines(lines).map(({ excludingVat }) => excludingVat));
}

/** Expenses in cents without VAT (K11): beside the price, never funded. */
export function expensesOf(lines: readonly OrderLine[]): NetLine[] {
  return lines
    .filter(({ kind }) => kind === 'expense')
    .map((line) => ({ ...line, excludingVat: lineAmount(line) }));
}

/** All that an order comes to, with VAT computed once for each rate. */
export function orderTotals(lines: readonly OrderLine[]): VatTotals {
  return vatTotals([...netTrainingLines(lines), ...expensesOf(lines)]);
}
