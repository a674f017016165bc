import type { VatCategory } from '~/domain/billing/invoice';
import { vatTreatmentOf, type VatBuyer } from '~/domain/billing/vat-treatment';
import type { SaleSettings } from '~/domain/sales/sale-settings';

type LineVat = { vatRate: number; vatCategory: VatCategory };

/**
 * VAT on a line of an organization's sale, of which the order says the rate in basis points, 0 being exempt (F10):
 * that rate in France, reverse charge for companies elsewhere in the EU, not subject outside, exempt there or not. Of a
 * seller without VAT (`vatFranchise`, art. 293 B) nothing is taxed in France.
 */
export function saleVat(
  vatRate: number,
  buyer: VatBuyer,
  { vatFranchise }: Pick<SaleSettings, 'vatFranchise'> = { vatFranchise: false },
): LineVat {
  const { vatCategory } = vatTreatmentOf(buyer, { country: 'FR' });
  if (vatCategory !== 'S') return { vatRate: 0, vatCategory };
  const charged = vatFranchise ? 0 : vatRate;
  return { vatRate: charged, vatCategory: charged === 0 ? 'E' : 'S' };
}

/** VAT on an indemnity that a convention provides (F1: unsettled, so as the organization chooses). */
export function compensationVat(
  isTaxed: boolean,
  buyer: VatBuyer,
  seller: Pick<SaleSettings, 'vatFranchise'> = { vatFranchise: false },
): LineVat {
  const isCharged = isTaxed && !seller.vatFranchise;
  return isCharged ? saleVat(standardRate, buyer) : { vatRate: 0, vatCategory: 'O' };
}

const standardRate = 2_000;
