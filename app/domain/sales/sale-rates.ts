import { expensesOf, netTrainingLines } from '~/domain/funding/order-price';
import { splitByLargestRemainder } from '~/domain/money';
import { compensationKey, expenseKey, type SaleSituation } from '~/domain/sales/sale-situation';

/** Cents of what is due under a key, by the VAT rate at which the order sells it; no VAT on an indemnity (F1). */
export function ratesOf(
  { order }: Pick<SaleSituation, 'order'>,
  key: string,
  cents: number,
): [number, number][] {
  if (cents === 0) return [];
  if (key === compensationKey) return [[0, cents]];
  const expense = expensesOf(order.lines).find((_, index) => expenseKey(index) === key);
  if (expense) return [[expense.vatRate, cents]];
  return trainingRates({ order }, cents);
}

/** A part of the training's price, split over the VAT rates of its lines by the largest remainder; rates in order. */
export function trainingRates({ order }: Pick<SaleSituation, 'order'>, cents: number): [number, number][] {
  const nets = new Map<number, number>();
  for (const { vatRate, excludingVat } of netTrainingLines(order.lines)) {
    nets.set(vatRate, (nets.get(vatRate) ?? 0) + excludingVat);
  }
  const rates = [...nets].filter(([, net]) => net > 0).sort(([one], [other]) => other - one);
  if (rates.length === 0) return [];
  const parts = splitByLargestRemainder(
    cents,
    rates.map(([, net]) => net),
  );
  return rates
    .map(([rate], index): [number, number] => [rate, parts[index] ?? 0])
    .filter(([, part]) => part > 0);
}
