import type { InvoiceParty } from '~/domain/billing/invoice';

/** What the law wants of whoever sells or buys, and is not there (F11). */
export const partyGaps = ['siren', 'vatNumber', 'street', 'postalCode', 'city', 'country'] as const;

export type PartyGap = (typeof partyGaps)[number];

type Identity = Pick<InvoiceParty, 'siren' | 'vatNumber' | 'street' | 'postalCode' | 'city' | 'country'>;

/** What a seller's documents lack: it is French, and has a VAT number where it sells what is taxed (F13, BR-S-02). */
export function sellerGaps(seller: Identity, { taxed }: { taxed: boolean }): PartyGap[] {
  const gaps: PartyGap[] = [];
  if (seller.country !== 'FR') gaps.push('country');
  if (!seller.siren) gaps.push('siren');
  if (taxed && !seller.vatNumber) gaps.push('vatNumber');
  return [...gaps, ...addressGaps(seller)];
}

export function addressGaps({ street, postalCode, city }: Pick<Identity, 'street' | 'postalCode' | 'city'>) {
  const lines = { street, postalCode, city };
  return (['street', 'postalCode', 'city'] as const).filter((key) => lines[key].trim() === '');
}
