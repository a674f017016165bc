/** Where a customer is, as far as French VAT on services is concerned. */
export type VatTerritory =
  'france' | 'french-west-indies-reunion' | 'french-guiana-mayotte' | 'eu' | 'outside';

const otherMemberStates = new Set(
  'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Monaco counts as France (directive 2006/112/CE, art. 7); the departments have codes of their own too. */
const frenchTerritories: Readonly<Record<string, VatTerritory>> = {
  FR: 'france',
  MC: 'france',
  GP: 'french-west-indies-reunion',
  MQ: 'french-west-indies-reunion',
  RE: 'french-west-indies-reunion',
  GF: 'french-guiana-mayotte',
  YT: 'french-guiana-mayotte',
};

/** Overseas territories written with the country FR, by the first digits of the postal code; the first match counts. */
const frenchPostalCodes: readonly [RegExp, VatTerritory][] = [
  [/^(97133|97150|97[578]|98[4678])/, 'outside'], // Saint-Barthélemy, Saint-Martin, the collectivities, New Caledonia
  [/^97[124]/, 'french-west-indies-reunion'],
  [/^97[36]/, 'french-guiana-mayotte'],
];

/** Parts of member states outside the common VAT territory (directive 2006/112/CE, art. 6). */
const outsidePostalCodes: Readonly<Record<string, RegExp>> = {
  ES: /^(35|38|51|52)/, // the Canary Islands, Ceuta, Melilla
  DE: /^(27498|78266)/, // Heligoland, Büsingen
  IT: /^(23041|22061)/, // Livigno, Campione d'Italia
  FI: /^22/, // Åland
  GR: /^63086/, // Mount Athos
};

/** The VAT territory of an address, by its ISO 3166-1 country and, where a country has special parts, its postal code. */
export function vatTerritoryOf(address: { country: string; postalCode?: string | null }): VatTerritory {
  const country = address.country.trim().toUpperCase();
  const postalCode = (address.postalCode ?? '').replace(/\s/g, '');
  if (country === 'FR') {
    return frenchPostalCodes.find(([pattern]) => pattern.test(postalCode))?.[1] ?? 'france';
  }
  const french = frenchTerritories[country];
  if (french) return french;
  if (!otherMemberStates.has(country)) return 'outside';
  return outsidePostalCodes[country]?.test(postalCode) ? 'outside' : 'eu';
}
