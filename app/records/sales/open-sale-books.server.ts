import { buyerGaps, sellerGaps, type PartyGap } from '~/domain/sales/sale-party';
import type { InvoiceParty } from '~/domain/billing/invoice';
import type { SaleSettings } from '~/domain/sales/sale-settings';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { sellerFields, sellerIn, type SaleSeller } from '~/records/sales/read-sale-parties.server';
import { saleSettingsFields, saleSettingsIn } from '~/records/sales/read-sale-settings.server';

export type SaleBooks = { seller: SaleSeller; settings: SaleSettings };

/** Who sells, as it is now, and what its sales follow. One query. */
export async function openSaleBooks(tx: Tx, organizationId: string): Promise<SaleBooks> {
  const { saleSettings, ...row } = await tx.organization.findUniqueOrThrow({
    relationLoadStrategy: 'join',
    where: { id: organizationId },
    select: { ...sellerFields, saleSettings: { where: { organizationId }, select: saleSettingsFields } },
  });
  return { seller: sellerIn(row), settings: saleSettingsIn(saleSettings[0]).settings };
}

export type SaleGaps = {
  seller: PartyGap[];
  buyer: PartyGap[];
  /** Training sold as exempt by an organization without the attestation (F10). */
  exemption: boolean;
};

/** What the law wants on a document of these parties and rates, and nobody entered yet (F11). */
export function saleGaps(
  { seller, settings }: SaleBooks,
  { buyer, categories }: { buyer: InvoiceParty; categories: readonly string[] },
): SaleGaps {
  const taxed = categories.some((category) => category === 'S' || category === 'AE');
  return {
    seller: sellerGaps(seller.party, { taxed }),
    buyer: buyerGaps(buyer),
    exemption: categories.includes('E') && !settings.vatExempt && !settings.vatFranchise,
  };
}

export const hasGaps = ({ seller, buyer, exemption }: SaleGaps) =>
  seller.length > 0 || buyer.length > 0 || exemption;

/** Refuses with `sale-seller-incomplete`, `sale-buyer-incomplete` (naming the buyer) and `sale-exemption-missing`. */
export function refuseGaps({ seller, buyer, exemption }: SaleGaps, name: string): void {
  if (seller.length > 0) throw new Refusal('sale-seller-incomplete', { missing: seller });
  if (buyer.length > 0) throw new Refusal('sale-buyer-incomplete', { name, missing: buyer });
  if (exemption) throw new Refusal('sale-exemption-missing');
}
