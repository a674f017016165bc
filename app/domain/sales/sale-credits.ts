import type { SaleRule } from '~/domain/billing/invoice';
import { groupBy } from '~/domain/group-by';
import { splitByLargestRemainder, sum } from '~/domain/money';
import { plainKey, type InvoicedSaleLine } from '~/domain/sales/sale-situation';

/** What is to be taken back of an issued document, under a key and rate that it bears. */
export type SaleCredit = { invoiceId: string; key: string; rule: SaleRule; cents: number; vatRate: number };

/** What is left of issued documents under a key, by document and rate, those issued first before others. */
export function leftOf(
  invoiced: readonly InvoicedSaleLine[],
  key: string,
): { invoiceId: string; vatRate: number; cents: number }[] {
  const left = new Map<string, { invoiceId: string; vatRate: number; cents: number }>();
  for (const line of invoiced) {
    if (plainKey(line.key) !== key) continue;
    const invoiceId = line.creditsId ?? line.invoiceId;
    const place = `${invoiceId} ${line.vatRate}`;
    const known = left.get(place) ?? { invoiceId, vatRate: line.vatRate, cents: 0 };
    left.set(place, { ...known, cents: known.cents + line.cents });
  }
  return [...left.values()].filter(({ cents }) => cents > 0);
}

/** Takes cents back under a key, from the documents issued last first, over their rates in proportion. */
export function creditsOf(
  invoiced: readonly InvoicedSaleLine[],
  key: string,
  cents: number,
  rule: SaleRule,
): SaleCredit[] {
  const documents = [...groupBy(leftOf(invoiced, key), ({ invoiceId }) => invoiceId)].reverse();
  const credits: SaleCredit[] = [];
  let open = cents;
  for (const [invoiceId, rates] of documents) {
    const taken = Math.min(open, sum(rates.map((rate) => rate.cents)));
    if (taken <= 0) break;
    open -= taken;
    const parts = splitByLargestRemainder(
      taken,
      rates.map((rate) => rate.cents),
    );
    rates.forEach(({ vatRate }, index) => {
      const part = parts[index] ?? 0;
      if (part > 0) credits.push({ invoiceId, key, rule, cents: part, vatRate });
    });
  }
  return credits;
}
