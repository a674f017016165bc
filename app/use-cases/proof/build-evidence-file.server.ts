import type { ActorOf } from '~/domain/actor';
import { proofLanguage } from '~/domain/proof/document-kinds';
import type { EvidenceFileKey } from '~/domain/proof/evidence-file';
import { formatInstant } from '~/domain/calendar-format';
import {
  asciiName,
  manifestPath,
  personName,
  readmePath,
  settlementPath,
  settlementTablePath,
  summaryPath,
  uniquePaths,
} from '~/domain/proof/file-parts';
import type { FileChain, FilePart, Manifest } from '~/domain/proof/manifest';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { manifestHash, type SealedSettlement } from '~/domain/proof/settlement-part';
import { renderEvidenceSummary } from '~/documents/evidence-summary';
import { renderSettlementTable } from '~/documents/settlement-table';
import { translator } from '~/locales/translator';
import {
  describeManifest,
  describeReadme,
  describeSettlement,
  describeSummary,
} from '~/records/proof/describe-file.server';
import { renderFilePart, type DrawnLook } from '~/documents/file-part';
import { openEvidenceFolder } from '~/integrations/disk/evidence-folder.server';
import { openStored } from '~/integrations/files/open-stored.server';
import { readLogo } from '~/integrations/files/read-logo.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import {
  finishEvidenceFile,
  readUnfinishedFile,
  progressTeller,
} from '~/records/proof/evidence-files.server';
import { readIssuedDocuments } from '~/records/proof/issued-documents.server';
import { countFileSources, listFileSources, type FileSource } from '~/records/proof/list-file-sources.server';
import { readChainLines } from '~/records/proof/read-chain.server';
import { readMissingPieces } from '~/records/proof/read-missing-pieces.server';
import {
  readFilePictures,
  readOrderFile,
  type FilePerson,
  type OrderFile,
} from '~/records/proof/read-order-file.server';

/** What was put into a file, and the files that are lost. */
type Written = { parts: FilePart[]; chains: FileChain[]; lost: string[] };
/** What a file is made of. */
type Making = {
  file: OrderFile;
  people: readonly FilePerson[];
  look: DrawnLook;
  now: Date;
  person: string | null;
};
type Folder = Awaited<ReturnType<typeof openEvidenceFolder>>;

/**
 * Builds an evidence file that was asked for: each part as it comes, a summary, a manifest with the SHA-256 of each, then
 * the archive, which becomes the file in one step. Killed anywhere it is built again from its beginning; twice at once,
 * it is the file of whoever is first. Returns whether this run made it.
 */
export async function buildEvidenceFile(
  _actor: ActorOf<'system'>,
  key: EvidenceFileKey,
  { now, signal }: { now: Date; signal?: AbortSignal },
): Promise<boolean> {
  const { organizationId, evidenceFileId } = key;
  const db = forOrganization(organizationId);
  const wanted = await readUnfinishedFile(db, key);
  if (!wanted) return false;
  const file = await readOrderFile(db, organizationId, wanted.orderId, { now });
  const people = file.people.filter(
    (one) => !wanted.participantId || one.participantId === wanted.participantId,
  );
  const person = wanted.participantId ? (people[0] ?? null) : null;
  const { pedagogicalAssistance, technicalAssistance } = file.version.programme;
  const { logoFile, signatureFile } = await readFilePictures(db, file);
  const look: DrawnLook = {
    ...{
      language: proofLanguage,
      timeZone: file.timeZone,
      action: file.order.title,
      order: file.order.number,
      madeAt: now,
    },
    ...{ organization: { ...file.organization, logo: await readLogo(logoFile) } },
    signature: await readLogo(signatureFile),
    ...{ pedagogicalAssistance, technicalAssistance },
  };
  const making: Making = { file, people, look, now, person: person?.name ?? null };
  const folder = await openEvidenceFolder(organizationId, evidenceFileId, createId());
  let mine = false;
  try {
    const issued = await readIssuedDocuments(db, organizationId, file.order.id);
    const only = wanted.participantId;
    const total = countFileSources(making);
    const tell = progressTeller(db, key, total, signal);
    const written = await writeParts(db, folder, { ...making, issued }, tell);
    const missing = await readMissingPieces(db, file, { now, only, lost: written.lost });
    const manifest = await finishParts(folder, evidenceFileId, { ...making, ...written, missing });
    const all = [...manifest.parts, await addManifest(folder, manifest)];
    const { bytes, sha256 } = await folder.pack(all, now);
    const of = person ? personName(person) : asciiName(file.client.name);
    const fileName = `Dossier_${asciiName(file.order.number)}_${of}.zip`;
    const built = { storeKey: folder.storeKey, fileName, bytes, sha256, manifest, total };
    signal?.throwIfAborted();
    mine = await finishEvidenceFile(db, key, built, now);
    return mine;
  } finally {
    await folder.close({ keep: mine });
  }
}

async function writeParts(
  db: Database,
  folder: Folder,
  making: Making & { issued: Awaited<ReturnType<typeof readIssuedDocuments>> },
  tell: (done: number) => Promise<void>,
): Promise<Written> {
  const parts: FilePart[] = [];
  const chains: FileChain[] = [];
  const lost: string[] = [];
  const pathOf = uniquePaths();
  const { organizationId } = making.file;
  for await (const source of listFileSources(db, making)) {
    await tell(parts.length);
    const { kind, folder: within, name, person, document } = source;
    const about = { kind, ...(person && { person }), ...(document && { document }) };
    const add = async (ending: string, content: Parameters<Folder['write']>[1]) => {
      const path = pathOf(within, name, ending);
      parts.push({ path, ...about, ...(await folder.write(path, content)) });
      return path;
    };
    if (source.from === 'chain') {
      const { stream, records, head, outsiders } = source.chain;
      const told = { withheld: 0 };
      const path = await add('jsonl', readChainLines(db, organizationId, source.chain, outsiders, told));
      chains.push({ stream, path, records, withheld: told.withheld, head });
      continue;
    }
    const contents = await contentsOf(source, making.look);
    for (const { ending, content } of contents ?? []) await add(ending, content);
    if (!contents) lost.push(`${within}/${name}`);
  }
  return { parts, chains, lost };
}

/** Null of a file whose bytes are gone from where they were stored: one lost file never keeps the others back. */
async function contentsOf(
  source: Exclude<FileSource, { from: 'chain' }>,
  look: DrawnLook,
): Promise<{ ending: string; content: Parameters<Folder['write']>[1] }[] | null> {
  if (source.from === 'text') return [{ ending: source.ending, content: source.text }];
  if (source.from === 'stored') {
    const content = source.store === null ? null : await openStored(source.store, source.storeKey);
    return content && [{ ending: source.ending, content: content as AsyncIterable<Uint8Array> }];
  }
  if (source.from === 'invoice')
    return renderFilePart({ ...source, logo: await readLogo(source.logoFile) }, look);
  return renderFilePart(source, look);
}

/**
 * The settlement line by line, the summary and the README, which tell of all other parts, and the manifest, which tells of
 * these too; the last part seals what the manifest says.
 */
async function finishParts(
  folder: Folder,
  id: string,
  making: Making & Written & { missing: MissingPiece[] },
): Promise<Manifest> {
  const { file, look, now } = making;
  const { language, organization, timeZone, madeAt } = look;
  const part = async (path: string, kind: FilePart['kind'], content: Parameters<Folder['write']>[1]) => ({
    ...{ path, kind },
    ...(await folder.write(path, content)),
  });
  const settled = describeSettlement(making);
  const table = await part(settlementTablePath, 'evidence', renderSettlementTable(settled, look));
  const parts = [...making.parts, table];
  const summary = { ...describeSummary({ ...making, parts }), language, organization, timeZone, madeAt };
  const first = await part(summaryPath, 'summary', await renderEvidenceSummary(summary));
  const values = describeReadme(file, formatInstant(now, language, timeZone));
  const readme = await part(readmePath, 'readme', translator(language, 'papers')('readme', values));
  const partsWith = (last: FilePart) => [first, ...parts, last, readme];
  const place: FilePart = { path: settlementPath, kind: 'evidence', bytes: 0, sha256: '' };
  const manifest = describeManifest(id, { ...making, parts: partsWith(place) });
  const sealed: SealedSettlement = { ...settled, manifestHash: manifestHash(manifest, settlementPath) };
  const last = await part(settlementPath, 'evidence', `${JSON.stringify(sealed)}\n`);
  return { ...manifest, parts: partsWith(last) };
}

async function addManifest(folder: Folder, manifest: Manifest) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { path: manifestPath, ...(await folder.write(manifestPath, text)) };
}
