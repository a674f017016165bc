import { roundHalfUp, sum } from '~/domain/money';
import { leftOf, type SaleCredit } from '~/domain/sales/sale-credits';
import { waivedPrefix, type InvoicedSaleLine } from '~/domain/sales/sale-situation';
import { splitByLargestRemainder } from '~/domain/money';
import type { SaleRule } from '~/domain/billing/invoice';

type Left = { key: string; rule: string; vatRate: number; cents: number };

/** What is left of a document, by key and rate, once its avoirs are taken off; cents without VAT. */
export function leftOfDocument(invoiced: readonly InvoicedSaleLine[], invoiceId: string): Left[] {
  const own = invoiced.filter((line) => line.invoiceId === invoiceId);
  const keys = new Map(own.map(({ key, rule }) => [key, rule]));
  return [...keys].flatMap(([key, rule]) =>
    leftOf(invoiced, key)
      .filter((left) => left.invoiceId === invoiceId)
      .map(({ vatRate, cents }) => ({ key, rule, vatRate, cents })),
  );
}

/** What that comes to with VAT, computed once for each rate. */
export function withVat(lines: readonly { vatRate: number; cents: number }[]): number {
  const nets = new Map<number, number>();
  for (const { vatRate, cents } of lines) nets.set(vatRate, (nets.get(vatRate) ?? 0) + cents);
  return sum([...nets].map(([rate, net]) => net + roundHalfUp(BigInt(net) * BigInt(rate), 10_000)));
}

/**
 * An avoir made by hand on what is left of a document: all of it, or `gross` cents with VAT, spread over its lines in
 * proportion (of taxed lines to the cent that whole cents without VAT allow, for the customer). `again`: what is taken
 * back is due anew; else it is given up. Null for more than is left.
 */
export function creditByHand(
  invoiced: readonly InvoicedSaleLine[],
  { invoiceId, gross, again }: { invoiceId: string; gross: number | null; again: boolean },
): SaleCredit[] | null {
  const left = leftOfDocument(invoiced, invoiceId);
  const most = withVat(left);
  if (left.length === 0 || (gross !== null && gross > most)) return null;
  const nets = left.map(({ cents }) => cents);
  const total = sum(nets);
  let net = gross === null ? total : roundHalfUp(BigInt(total) * BigInt(gross), most);
  let parts = splitByLargestRemainder(net, nets);
  const reached = () => withVat(left.map(({ vatRate }, index) => ({ vatRate, cents: parts[index] ?? 0 })));
  while (gross !== null && net < total && reached() < gross) {
    net += 1;
    parts = splitByLargestRemainder(net, nets);
  }
  return left.flatMap(({ key, rule, vatRate }, index) => {
    const cents = parts[index] ?? 0;
    const kept = again ? key : `${waivedPrefix}${key}`;
    return cents > 0 ? [{ invoiceId, key: kept, rule: plainRule(rule), cents, vatRate }] : [];
  });
}

/** A correction moves nothing from one payer to the other: only the document that did says so. */
const plainRule = (rule: string): SaleRule => (rule === 'K20' || rule === 'K21' ? 'K12' : (rule as SaleRule));
