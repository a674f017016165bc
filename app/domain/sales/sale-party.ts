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

/** What documents lack of whom they are for: a French buyer has a SIREN, which is its electronic address too (F13). */
export function buyerGaps(buyer: Identity): PartyGap[] {
  return [...(buyer.country === 'FR' && !buyer.siren ? (['siren'] as const) : []), ...addressGaps(buyer)];
}

/** What documents leave out silently, though a seller mostly has it (F11): nothing waits for it. */
export const sellerLacks = ['legalForm', 'shareCapital', 'iban'] as const;

export type SellerLack = (typeof sellerLacks)[number];

const withCapital = /^(SA|SAS|SASU|SARL|EURL|SCA|SCOP|SELARL|SELAS|société)\b/i;

/** What of {@link sellerLacks} a seller has not entered; a capital is asked of companies alone. */
export function lacksOf(
  { legalForm, shareCapitalCents }: Pick<InvoiceParty, 'legalForm' | 'shareCapitalCents'>,
  { iban }: { iban: string | null },
): SellerLack[] {
  const form = legalForm?.trim() ?? '';
  const lacking = {
    legalForm: form === '',
    shareCapital: withCapital.test(form) && !shareCapitalCents,
    iban: !iban,
  };
  return sellerLacks.filter((one) => lacking[one]);
}

function addressGaps({ street, postalCode, city }: Pick<Identity, 'street' | 'postalCode' | 'city'>) {
  const lines = { street, postalCode, city };
  return (['street', 'postalCode', 'city'] as const).filter((key) => lines[key].trim() === '');
}
