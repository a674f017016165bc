import type { VatCategory } from '~/domain/billing/invoice';
import { vatTreatmentOf, type VatBuyer } from '~/domain/billing/vat-treatment';

/**
 * VAT on a line of an organization's sale, of which the order says the rate in basis points, 0 being exempt (F10):
 * that rate in France, reverse charge for companies elsewhere in the EU, not subject outside, exempt there or not.
 */
export function saleVat(vatRate: number, buyer: VatBuyer): { vatRate: number; vatCategory: VatCategory } {
  const { vatCategory } = vatTreatmentOf(buyer, { country: 'FR' });
  if (vatCategory !== 'S') return { vatRate: 0, vatCategory };
  return { vatRate, vatCategory: vatRate === 0 ? 'E' : 'S' };
}

/** VAT on an indemnity that a convention provides (F1: unsettled, so as the organization chooses). */
export function compensationVat(
  isTaxed: boolean,
  buyer: VatBuyer,
): { vatRate: number; vatCategory: VatCategory } {
  return isTaxed ? saleVat(standardRate, buyer) : { vatRate: 0, vatCategory: 'O' };
}

const standardRate = 2_000;
