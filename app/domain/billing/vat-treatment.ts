import type { VatCategory } from '~/domain/billing/invoice';
import type { IsoDay } from '~/domain/calendar';
import { vatTerritoryOf, type VatTerritory } from '~/domain/billing/vat-territory';

export type VatBuyer = {
  /** ISO 3166-1 alpha-2. */
  country: string;
  vatNumber: string | null;
  kind: 'company' | 'natural-person';
  /** Tells overseas and special territories that write their mother country's code. */
  postalCode?: string | null;
};

/** Which sentence says why no VAT is charged: key of `invoice:vatNotes`. */
export type VatNote =
  | ('reverse-charge' | 'outside-eu' | 'french-guiana-mayotte' | 'damages')
  | ('training-exemption' | 'franchise');

export type VatExemptionCode = 'VATEX-EU-AE' | 'VATEX-EU-O' | 'VATEX-FR-CGI261-4' | 'VATEX-FR-FRANCHISE';

export type VatTreatment = {
  vatCategory: VatCategory;
  /** Basis points. */
  vatRate: number;
  exemptionCode: VatExemptionCode | null;
  note: VatNote | null;
};

/** Rates by the day from which they hold; a change is another row. */
const rates: readonly {
  territory: 'france' | 'french-west-indies-reunion';
  from: IsoDay;
  basisPoints: number;
}[] = [
  { territory: 'france', from: '2014-01-01', basisPoints: 2000 },
  { territory: 'french-west-indies-reunion', from: '2000-04-01', basisPoints: 850 },
];

/**
 * VAT on the platform's own fees, by the customer's place (F10, CGI art. 259-1°, 259 D, 294 and 296, directive
 * 2006/112/CE art. 44, 58 and 196): 20 % in France and Monaco, 8.5 % in Guadeloupe, Martinique and Réunion, reverse
 * charge elsewhere in the EU with an EU VAT number (of whatever kind of customer: who has one is taxable), French VAT
 * there without one, not subject outside. Rates are those of `day` (today's table by default).
 * A seller outside France is an error: other rules would hold.
 */
export function vatTreatmentOf(
  buyer: VatBuyer,
  seller: { country: string },
  day: IsoDay = '9999-12-31',
): VatTreatment {
  if (vatTerritoryOf(seller) !== 'france') {
    throw new RangeError(`VAT: no rules for a seller in ${seller.country}`);
  }
  const territory = vatTerritoryOf(buyer);
  switch (territory) {
    case 'france':
    case 'french-west-indies-reunion':
      return taxed(territory, day);
    case 'eu':
      return hasForeignVatNumber(buyer.vatNumber) ? untaxed('AE', 'reverse-charge') : taxed('france', day);
    case 'french-guiana-mayotte':
      return untaxed('O', 'french-guiana-mayotte');
    case 'outside':
      return untaxed('O', 'outside-eu');
  }
}

/**
 * Why lines of a category bear no VAT, as the document must say it (BR-AE-10, BR-E-10, BR-O-10); null for taxed ones.
 * Of a seller without VAT (`franchise`, art. 293 B) that is why nothing is taxed in France.
 * Category O is what damages are (interest and indemnity, P13), or a place of supply outside the VAT territory.
 */
export function vatExemptionOf(
  category: VatCategory,
  isDamages: boolean,
  buyer: { country: string; postalCode?: string | null },
  { franchise = false }: { franchise?: boolean | undefined } = {},
): { code: VatExemptionCode; note: VatNote } | null {
  if (category === 'S') return null;
  if (category === 'AE') return { code: 'VATEX-EU-AE', note: 'reverse-charge' };
  if (category === 'E' && franchise) return { code: 'VATEX-FR-FRANCHISE', note: 'franchise' };
  if (category === 'E') return { code: 'VATEX-FR-CGI261-4', note: 'training-exemption' };
  if (isDamages) return { code: 'VATEX-EU-O', note: 'damages' };
  const isGuiana = vatTerritoryOf(buyer) === 'french-guiana-mayotte';
  return { code: 'VATEX-EU-O', note: isGuiana ? 'french-guiana-mayotte' : 'outside-eu' };
}

function taxed(
  territory: Extract<VatTerritory, (typeof rates)[number]['territory']>,
  day: IsoDay,
): VatTreatment {
  const rate = rates
    .filter((row) => row.territory === territory && row.from <= day)
    .reduce<(typeof rates)[number] | null>((last, row) => (last && last.from > row.from ? last : row), null);
  if (!rate) throw new RangeError(`VAT: no rate for ${territory} on ${day}`);
  return { vatCategory: 'S', vatRate: rate.basisPoints, exemptionCode: null, note: null };
}

function untaxed(vatCategory: 'AE' | 'O', note: VatNote): VatTreatment {
  return {
    vatCategory,
    vatRate: 0,
    exemptionCode: vatCategory === 'AE' ? 'VATEX-EU-AE' : 'VATEX-EU-O',
    note,
  };
}

/** A VAT number of another member state; French ones tell nothing of a customer abroad, Northern Irish ones are for goods. */
function hasForeignVatNumber(vatNumber: string | null): boolean {
  const prefix = (vatNumber ?? '')
    .replace(/[\s.-]/g, '')
    .slice(0, 2)
    .toUpperCase();
  const country = prefix === 'EL' ? 'GR' : prefix;
  return vatTerritoryOf({ country }) === 'eu';
}
