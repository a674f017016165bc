import { splitByLargestRemainder, sum } from '~/domain/money';
import { creditsOf, type SaleCredit } from '~/domain/sales/sale-credits';
import { ratesOf } from '~/domain/sales/sale-rates';
import {
  compensationKey,
  type InvoicedSaleLine,
  type SaleAccount,
  type SaleSituation,
} from '~/domain/sales/sale-situation';

/** What is still to be asked for under a key, by VAT rate, and what is to be taken back. Cents without VAT. */
export type SaleDifference = {
  asked: readonly [number, number][];
  taken: SaleCredit[];
  /** What documents bear of it, once that is taken back. */
  invoiced: number;
};

/** What is due under a key less what documents bear under it. */
export function differenceOf(situation: SaleSituation, account: SaleAccount): SaleDifference {
  const { key, rule } = account;
  const own = situation.invoiced.filter((line) => line.key === key);
  const invoiced = sum(own.map(({ cents }) => cents));
  const net = account.cents - invoiced;
  const changed = changedRates(situation, account, own);
  if (changed.length > 0) return movedRates(situation, account, { changed, net, invoiced });
  if (net >= 0) return { asked: ratesOf(situation, key, net), taken: [], invoiced };
  return { asked: [], taken: creditsOf(situation.invoiced, key, -net, rule), invoiced };
}

/**
 * What is due at each rate less what documents bear at it, where an amendment changed the rates. Empty where nothing but
 * roundings differ, of a cent for each line, and where the order does not say the VAT.
 */
function changedRates(
  situation: SaleSituation,
  { key, cents }: SaleAccount,
  own: readonly InvoicedSaleLine[],
): [number, number][] {
  if (key === compensationKey || cents === 0) return [];
  if (own.some(({ byOrder }) => !byOrder)) return [];
  const differences = new Map(ratesOf(situation, key, cents));
  for (const line of own) {
    differences.set(line.vatRate, (differences.get(line.vatRate) ?? 0) - line.cents);
  }
  const over = sum([...differences.values()].filter((difference) => difference < 0));
  return -over > own.length ? [...differences] : [];
}

/** Takes back what documents bear at rates that no longer hold, and asks as much at those that do. */
function movedRates(
  { invoiced: lines }: SaleSituation,
  { key, rule }: SaleAccount,
  { changed, net, invoiced }: { changed: readonly [number, number][]; net: number; invoiced: number },
): SaleDifference {
  const taken = changed.flatMap(([rate, cents]) => {
    const borne = lines.filter(({ vatRate }) => vatRate === rate);
    return cents < 0 ? creditsOf(borne, key, -cents, rule) : [];
  });
  const back = sum(taken.map(({ cents }) => cents));
  const rising = changed.filter(([, cents]) => cents > 0);
  const asked = Math.max(0, net + back);
  const weights = rising.map(([, cents]) => cents);
  const parts = asked > 0 ? splitByLargestRemainder(asked, weights) : [];
  return {
    asked: rising.flatMap(([rate], index): [number, number][] =>
      parts[index] ? [[rate, parts[index]]] : [],
    ),
    ...{ taken, invoiced: invoiced - back },
  };
}
