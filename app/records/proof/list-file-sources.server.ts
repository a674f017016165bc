import { canonicalJson } from '~/domain/evidence/canonical-json';
import { opcoName, type Opco } from '~/domain/funding/opcos';
import { groupBy } from '~/domain/group-by';
import { asciiName, personName } from '~/domain/proof/file-parts';
import type { Tx } from '~/platform/tenancy.server';
import { readSheet } from '~/records/attendance/read-sheet.server';
import { keyOfIssued, type IssuedRow } from '~/records/proof/issued-documents.server';
import { attestationOf, enrolmentsOf } from '~/records/proof/order-work.server';
import { planChains, sessionName } from '~/records/proof/plan-chains.server';
import { readAssistance } from '~/records/proof/read-assistance.server';
import { readAcceptedVersions } from '~/records/proof/read-file-sources.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';
import { readSendings } from '~/records/proof/read-sendings.server';
import { issuedParts, place, readStored, storedPart, type Stored } from '~/records/proof/stored-parts.server';
import { readSaleFiles } from '~/records/sales/read-sale-file.server';

type Reading = { file: OrderFile; people: readonly FilePerson[]; issued: readonly IssuedRow[]; now: Date };
type Known = { issued: ReadonlyMap<string, readonly IssuedRow[]>; stored: Stored };

/** How many parts a file will have, roughly: for whoever waits. */
export const countFileSources = ({ file, people }: Pick<Reading, 'file' | 'people'>): number =>
  people.length * 4 + file.content.sessionIds.length * 2 + file.order.agreements.length + 8;

/**
 * What the parts of an evidence file are made of, in the order of its folders, one after the other: nothing but the part
 * at hand is held in memory. What was issued is in it as it was issued, every version; what is not issued yet, or tells of
 * others than the one learner of the file, is drawn for it. Proofs of absence stay out: they are often papers of a doctor's,
 * and the sheet names the reason.
 */
export async function* listFileSources(tx: Tx, reading: Reading) {
  const { file, people } = reading;
  const { organizationId, order } = file;
  const versions = await readAcceptedVersions(tx, organizationId, order.id);
  const papers = versions.flatMap(({ number, acceptances }) =>
    acceptances.flatMap(({ documentFileId }) => (documentFileId ? [{ number, fileId: documentFileId }] : [])),
  );
  const { sent, rules } = await readSendings(tx, file, people);
  const stored = await readStored(tx, organizationId, [
    ...papers.map(({ fileId }) => fileId),
    ...rules,
    ...reading.issued.map(({ fileId }) => fileId),
    ...order.agreements.flatMap(({ documentFileId }) => documentFileId ?? []),
  ]);
  const known: Known = { issued: groupBy(reading.issued, keyOfIssued), stored };
  const whole = (kind: 'programme' | 'assistance-log', name: string) =>
    issuedParts(known.issued, stored, { kind, enrolmentId: null, sessionId: null }, name);
  for (const { number, content } of versions) {
    const about = place('convention', `Contenu_accepte_v${number}`);
    yield { ...about, from: 'text' as const, ending: 'json', text: canonicalJson(content) };
  }
  yield* conventionParts(reading.issued, stored);
  for (const { number, fileId } of papers)
    yield { ...place('convention', `Convention_signee_v${number}`), ...storedPart(stored, fileId) };
  yield* whole('programme', `Programme_${asciiName(order.number)}`);
  for (const { id, documentFileId, number, opco, opcoName: given } of order.agreements) {
    const name = asciiName(`Accord ${opcoName(opco as Opco, given)} ${number}`);
    const again = order.agreements.some(
      (one) => one.amendsId === id && one.documentFileId === documentFileId,
    );
    if (documentFileId && !again)
      yield { ...place('agreement', name), ...storedPart(stored, documentFileId) };
  }
  yield* sheetParts(tx, reading, known);
  const ofPeople = (kind: 'completion-certificate' | 'evaluations' | 'satisfaction', prefix = '') =>
    people.flatMap((person) => {
      const key = { kind, enrolmentId: person.enrolmentId, sessionId: null };
      return issuedParts(known.issued, stored, key, `${prefix}${personName(person)}`, person);
    });
  yield* ofPeople('completion-certificate');
  if (isWhole(reading)) yield* whole('assistance-log', `Journal_assistance_${asciiName(order.number)}`);
  else {
    const requests = await readAssistance(tx, organizationId, enrolmentsOf(file, people), file.timeZone);
    yield { ...place('assistance', 'Journal_assistance'), from: 'assistance-log' as const, requests };
  }
  yield* ofPeople('evaluations');
  yield* ofPeople('satisfaction', 'Satisfaction_');
  for (const sale of await readSaleFiles(tx, organizationId, { orderId: order.id })) {
    const { number, language, document: invoice, logoFile } = sale;
    yield { ...place('invoices', asciiName(number)), from: 'invoice' as const, invoice, language, logoFile };
  }
  for (const chain of await planChains(tx, file, people)) {
    const { folder, name, person } = chain;
    yield { ...place('evidence', name, person ? { person } : {}), folder, from: 'chain' as const, chain };
  }
  if (sent.length > 0)
    yield { ...place('information', 'Information_convocation'), from: 'information' as const, sent };
  for (const fileId of rules)
    yield { ...place('information', 'Reglement_interieur'), ...storedPart(stored, fileId) };
}

export type FileSource =
  ReturnType<typeof listFileSources> extends AsyncGenerator<infer Source> ? Source : never;

const isWhole = ({ file, people }: Reading) => people.length === file.people.length;

/** A convention and its amendments, each under its number: none takes another's place. */
function conventionParts(issued: readonly IssuedRow[], stored: Stored) {
  return issued
    .filter(({ kind }) => kind === 'convention')
    .map(({ version, issuedAt, fileId }) => {
      const document = { kind: 'convention' as const, version, issuedAt: issuedAt.toISOString() };
      return {
        ...place('convention', `Convention_v${version}`, { document }),
        ...storedPart(stored, fileId),
      };
    });
}

async function* sheetParts(tx: Tx, reading: Reading, { issued, stored }: Known) {
  const { file, people, now } = reading;
  const { organizationId, content, timeZone } = file;
  const own = new Set(people.map(({ enrolmentId }) => enrolmentId));
  for (const { id, title, halfDays } of content.sessions) {
    const name = sessionName(title, halfDays[0]?.startsAt, timeZone);
    const key = { kind: 'attendance-sheet', enrolmentId: null, sessionId: id };
    const kept = isWhole(reading) ? issuedParts(issued, stored, key, name) : [];
    yield* kept;
    const sheet =
      kept.length === 0 ? await readSheet(tx, organizationId, id, { now, enrolmentIds: own }) : null;
    if (sheet) yield { ...place('attendance', name), from: 'sheet' as const, sheet };
  }
  for (const person of people) {
    const name = `Attestation_${personName(person)}`;
    const key = { kind: 'attendance-certificate', enrolmentId: person.enrolmentId, sessionId: null };
    const kept = issuedParts(issued, stored, key, name, person);
    yield* kept;
    if (kept.length > 0) continue;
    const certificate = { ...attestationOf(file, person), madeOn: file.today, madeAt: now };
    const about = place('attendance', name, { person: person.name });
    yield { ...about, from: 'attendance-certificate' as const, certificate };
  }
}
