import { canonicalJson } from '~/domain/evidence/canonical-json';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { documentKinds, isOfLearner } from '~/domain/proof/document-kinds';
import { asciiName, partFolders, partOfDocument, personName, type PartKind } from '~/domain/proof/file-parts';
import type { FilePart } from '~/domain/proof/manifest';
import type { Tx } from '~/platform/tenancy.server';
import { findHoursEnrolments } from '~/records/attendance/find-hours-enrolments.server';
import { readAttendanceCertificates } from '~/records/attendance/read-attendance-certificates.server';
import { readSheet } from '~/records/attendance/read-sheet.server';
import { readConvention } from '~/records/funding/read-convention.server';
import { keyOfIssued, type IssuedRow } from '~/records/proof/issued-documents.server';
import { planChains, sessionName } from '~/records/proof/plan-chains.server';
import { readAssistance } from '~/records/proof/read-assistance.server';
import { readAcceptedVersions, readStoredFiles } from '~/records/proof/read-file-sources.server';
import { readSaleFiles } from '~/records/sales/read-sale-file.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

type Issued = ReadonlyMap<string, IssuedRow>;
type Reading = { file: OrderFile; people: readonly FilePerson[]; issued: Issued; now: Date };

const certificatesAtOnce = 50;

/** Where a part stands in the file. */
const place = (
  kind: Exclude<PartKind, 'summary'>,
  name: string,
  about: Pick<FilePart, 'person' | 'document'> = {},
) => ({
  ...{ kind, folder: partFolders[kind], name },
  ...about,
});

/** How many parts a file will have, roughly: for whoever waits. */
export const countFileSources = ({ file, people }: Pick<Reading, 'file' | 'people'>): number =>
  people.length * 4 + file.content.sessionIds.length * 2 + file.order.agreements.length + 8;

/**
 * What the parts of an evidence file are made of, in the order of its folders, one after the other: nothing but the part
 * at hand is held in memory.
 */
export async function* listFileSources(tx: Tx, reading: Reading) {
  const { file, people, issued, now } = reading;
  const { organizationId, order, content, timeZone } = file;
  const versions = await readAcceptedVersions(tx, organizationId, order.id);
  const papersOf = ({ acceptances }: (typeof versions)[number]) =>
    acceptances.flatMap(({ documentFileId }) => documentFileId ?? []);
  const stored = await readStored(tx, organizationId, [
    ...versions.flatMap(papersOf),
    ...[...issued.values()].map(({ fileId }) => fileId),
    ...order.agreements.flatMap(({ documentFileId }) => documentFileId ?? []),
  ]);
  for (const version of versions) {
    const { id, number, content: said } = version;
    const about = place('convention', `Contenu_accepte_v${number}`);
    yield { ...about, from: 'text' as const, ending: 'json', text: canonicalJson(said) };
    const convention = await readConvention(tx, organizationId, order.id, id);
    const name = `Convention_v${number}`;
    if (convention) yield { ...place('convention', name), from: 'convention' as const, convention };
    for (const fileId of papersOf(version)) {
      const signed = place('convention', `Convention_signee_v${number}`);
      yield { ...signed, ...storedPart(stored, fileId) };
    }
  }
  const kinds = documentKinds.filter(
    (kind) => !isOfLearner(kind) && (kind !== 'assistance-log' || isWhole(reading)),
  );
  const documents = kinds.flatMap((kind) =>
    issuedPart(issued, stored, { kind, enrolmentId: null }, undefined),
  );
  yield* documents.filter(({ kind }) => kind === 'programme');
  for (const { documentFileId, number, opco, opcoName: given } of order.agreements) {
    const name = asciiName(`Accord ${opcoName(opco as Opco, given)} ${number}`);
    if (documentFileId) yield { ...place('agreement', name), ...storedPart(stored, documentFileId) };
  }
  const own = new Set(people.map(({ enrolmentId }) => enrolmentId));
  for (const { id, title, halfDays } of content.sessions) {
    const sheet = await readSheet(tx, organizationId, id, { now, enrolmentIds: own });
    const name = sessionName(title, halfDays[0]?.startsAt, timeZone);
    if (sheet) yield { ...place('attendance', name), from: 'sheet' as const, sheet };
  }
  for (let at = 0; at < people.length; at += certificatesAtOnce) {
    const some = people.slice(at, at + certificatesAtOnce);
    const enrolmentIds = some.map(({ enrolmentId }) => enrolmentId);
    const enrolments = await findHoursEnrolments(tx, organizationId, { enrolmentIds });
    const certificates = await readAttendanceCertificates(tx, organizationId, enrolments, { now, timeZone });
    for (const person of some) {
      const certificate = certificates.get(person.enrolmentId);
      const about = place('attendance', `Attestation_${personName(person)}`, { person: person.name });
      if (certificate) yield { ...about, from: 'attendance-certificate' as const, certificate };
    }
  }
  for (const kind of ['completion-certificate', 'evaluations'] as const) {
    if (kind === 'evaluations') yield* assistanceParts(tx, reading, documents);
    for (const person of people)
      yield* issuedPart(issued, stored, { kind, enrolmentId: person.enrolmentId }, person);
  }
  for (const sale of await readSaleFiles(tx, organizationId, { orderId: order.id })) {
    const { number, language, document: invoice, logoFile } = sale;
    yield { ...place('invoices', asciiName(number)), from: 'invoice' as const, invoice, language, logoFile };
  }
  for (const chain of await planChains(tx, file, people)) {
    const { folder, name, person } = chain;
    yield { ...place('evidence', name, person ? { person } : {}), folder, from: 'chain' as const, chain };
  }
}

export type FileSource =
  ReturnType<typeof listFileSources> extends AsyncGenerator<infer Source> ? Source : never;

const isWhole = ({ file, people }: Reading) => people.length === file.people.length;

type Documents = ReturnType<typeof issuedPart>;

/** The log of a whole order is issued; that of one learner is drawn for the file alone. */
async function* assistanceParts(tx: Tx, reading: Reading, documents: Documents) {
  if (isWhole(reading)) return yield* documents.filter(({ kind }) => kind === 'assistance');
  const { file, people } = reading;
  const ids = people.map(({ enrolmentId }) => enrolmentId);
  const requests = await readAssistance(tx, file.organizationId, ids);
  yield { ...place('assistance', 'Journal_assistance'), from: 'assistance-log' as const, requests };
}

function issuedPart(
  issued: Issued,
  stored: ReadonlyMap<string, StoredPart>,
  key: { kind: (typeof documentKinds)[number]; enrolmentId: string | null },
  person: FilePerson | undefined,
) {
  const row = issued.get(keyOfIssued(key));
  if (!row) return [];
  const document = { kind: key.kind, version: row.version, issuedAt: row.issuedAt.toISOString() };
  const kind = partOfDocument(key.kind) as Exclude<PartKind, 'summary'>;
  const name = person ? personName(person) : row.fileName.replace(/_v\d+\.pdf$/, '');
  return [
    {
      ...place(kind, name, { document, ...(person && { person: person.name }) }),
      ...storedPart(stored, row.fileId),
    },
  ];
}

type StoredPart = { store: string; storeKey: string; ending: string };

/** A file that was stored; one that no row tells of any more is lost, as one whose bytes are gone. */
const storedPart = (stored: ReadonlyMap<string, StoredPart>, fileId: string) => ({
  from: 'stored' as const,
  ...(stored.get(fileId) ?? { store: null, storeKey: '', ending: 'bin' }),
});

async function readStored(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredPart>> {
  const rows = await readStoredFiles(tx, organizationId, ids);
  return new Map(
    rows.map(({ id, store, storeKey, name }) => {
      const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
      return [id, { store, storeKey, ending }];
    }),
  );
}
