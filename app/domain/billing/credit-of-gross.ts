import { invoiceTotals } from '~/domain/billing/invoice-totals';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { roundHalfUp, sum } from '~/domain/money';

/**
 * How much to take off a document before VAT, in cents, so that at least `gross` is taken off with VAT: not every sum
 * with VAT is that of whole cents without, and the cent that is left goes to the customer. Never more than what credit
 * notes have left of it (`credited`: cents ex VAT taken off so far); null for more than that.
 */
export function creditOfGross(
  { lines, excludingVat }: Pick<InvoiceDocument, 'lines' | 'excludingVat'>,
  { gross, credited }: { gross: number; credited: number },
): number | null {
  const [like] = lines;
  if (!like || gross <= 0) return null;
  const left = sum([excludingVat, -credited]);
  if (left <= 0) return null;
  const withVat = (net: number) => invoiceTotals([{ ...like, excludingVat: net }]).includingVat;
  let net = roundHalfUp(BigInt(gross) * 10_000n, 10_000n + BigInt(like.vatRate));
  if (withVat(net) < gross) net += 1;
  if (net > left) return withVat(left) >= gross || withVat(left) + 1 === gross ? left : null;
  return net;
}
