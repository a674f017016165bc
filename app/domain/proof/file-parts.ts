import type { DocumentKind } from '~/domain/proof/document-kinds';

/**
 * The folders of an evidence file, numbered as controllers of OPCO go through them. Names are of the format and French
 * whatever the language of the organization, since controllers are.
 */
export const partFolders = {
  convention: '02_Convention',
  programme: '03_Programme',
  agreement: '04_Accord_OPCO',
  attendance: '05_Emargements',
  certificate: '06_Certificats_realisation',
  assistance: '07_Assistance',
  evaluations: '08_Evaluations',
  invoices: '09_Factures',
  evidence: '10_Preuves',
  information: '11_Information_convocation',
} as const;

export const summaryPath = '01_Synthese.pdf';
export const manifestPath = 'manifest.json';
export const readmePath = 'LISEZMOI.txt';
/** The settlement line by line: for people, and for whoever adds it up again. */
export const settlementTablePath = '10_Preuves/Decompte.csv';
export const settlementPath = '10_Preuves/Decompte.json';

export type PartKind = 'summary' | keyof typeof partFolders;

export const partKinds = [
  'summary',
  ...(Object.keys(partFolders) as (keyof typeof partFolders)[]),
] as const satisfies readonly PartKind[];

/** Within a folder, what was issued and replaced by a later version since. */
export const replacedFolder = 'Versions_remplacees';

const documentFolders: Readonly<Record<DocumentKind, Exclude<PartKind, 'summary'>>> = {
  convention: 'convention',
  'attendance-sheet': 'attendance',
  'attendance-certificate': 'attendance',
  'completion-certificate': 'certificate',
  evaluations: 'evaluations',
  satisfaction: 'evaluations',
  'assistance-log': 'assistance',
  programme: 'programme',
};

const documentNames: Readonly<Record<DocumentKind, string>> = {
  convention: 'Convention',
  'attendance-sheet': 'Emargement',
  'attendance-certificate': 'Attestation_assiduite',
  'completion-certificate': 'Certificat_realisation',
  evaluations: 'Evaluations',
  satisfaction: 'Satisfaction',
  'assistance-log': 'Journal_assistance',
  programme: 'Programme',
};

/** The name under which an issued document is fetched: `Certificat_realisation_MARTIN_Lea_v1.pdf`. */
export const documentFileName = (kind: DocumentKind, of: string, version: number): string =>
  `${documentNames[kind]}_${of}_v${version}.pdf`;

/** Where an issued document stands in a file. */
export const partOfDocument = (kind: DocumentKind): Exclude<PartKind, 'summary'> => documentFolders[kind];

const longest = 80;

/** A name that every file system and every mail program takes: `MARTIN_Léa` becomes `MARTIN_Lea`. */
export function asciiName(text: string): string {
  const plain = text
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '_')
    .replace(/^[_-]+|[_-]+$/g, '')
    .slice(0, longest)
    .replace(/[_-]+$/, '');
  return plain || 'sans_nom';
}

/** `MARTIN_Lea`: surname first and in capitals, as registers are sorted. */
export const personName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  asciiName(`${lastName.toUpperCase()} ${firstName}`);

/**
 * Gives out paths, each once: whoever comes second under a name gets `_2`, told apart without regard to capitals, as
 * some file systems do not either.
 */
export function uniquePaths(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    for (let number = 1; ; number += 1) {
      const path = `${folder ? `${folder}/` : ''}${name}${number > 1 ? `_${number}` : ''}.${ending}`;
      if (taken.has(path.toLowerCase())) continue;
      taken.add(path.toLowerCase());
      return path;
    }
  };
}

/** Whether a path stays within the folder it is unpacked in, with the signs that our files use alone. */
export const isSafePath = (path: string): boolean =>
  /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(path) && path.length <= 240;
