/** The eleven operators of competences (F9), and `other` for any other funder, which then has a name of its own. */
export const opcos = [
  'afdas',
  'akto',
  'atlas',
  'constructys',
  'opcommerce',
  'ocapiat',
  'opco-2i',
  'opco-ep',
  'opco-mobilites',
  'opco-sante',
  'uniformation',
  'other',
] as const;

export type Opco = (typeof opcos)[number];

const names: Readonly<Record<Exclude<Opco, 'other'>, string>> = {
  afdas: 'Afdas',
  akto: 'Akto',
  atlas: 'Atlas',
  constructys: 'Constructys',
  opcommerce: 'L’Opcommerce',
  ocapiat: 'Ocapiat',
  'opco-2i': 'Opco 2i',
  'opco-ep': 'Opco EP',
  'opco-mobilites': 'Opco Mobilités',
  'opco-sante': 'Opco Santé',
  uniformation: 'Uniformation',
};

/** How a funder is written, the same in every language; `given` names one that is none of the eleven. */
export function opcoName(opco: Opco, given: string | null = null): string {
  return opco === 'other' ? (given ?? '') : names[opco];
}

/** The one of the eleven that a text names (`OPCO Santé`, `opco-sante`, `akto`), else `other`. */
export function opcoOf(text: string): Opco {
  const told = plain(text);
  const found = (Object.keys(names) as Exclude<Opco, 'other'>[]).find(
    (code) =>
      plain(code) === told || plain(names[code]) === told || plain(names[code]) === plain(`l ${text}`),
  );
  return found ?? 'other';
}

/** What tells funders apart: the code of one of the eleven, the name of any other. */
export const funderKey = (opco: Opco, given: string | null = null): string =>
  opco === 'other' ? `other:${plain(given ?? '')}` : opco;

const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
