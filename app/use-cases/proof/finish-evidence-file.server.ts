import { formatInstant } from '~/domain/calendar-format';
import {
  manifestPath,
  readmePath,
  settlementPath,
  settlementTablePath,
  summaryPath,
} from '~/domain/proof/file-parts';
import type { FileChain, FilePart, Manifest } from '~/domain/proof/manifest';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { manifestHash, settlementPart, type SealedSettlement } from '~/domain/proof/settlement-part';
import { renderEvidenceSummary } from '~/documents/evidence-summary';
import type { DrawnLook } from '~/documents/file-part';
import { renderSettlementTable } from '~/documents/settlement-table';
import type { openEvidenceFolder } from '~/integrations/disk/evidence-folder.server';
import { translator } from '~/locales/translator';
import { describeManifest, describeSummary } from '~/records/proof/describe-file.server';
import type { FilePerson, OrderFile } from '~/records/proof/read-order-file.server';

/** What was put into a file, and the files that are lost. */
export type Written = { parts: FilePart[]; chains: FileChain[]; lost: string[] };
/** What a file is made of. */
export type Making = {
  file: OrderFile;
  people: readonly FilePerson[];
  look: DrawnLook;
  now: Date;
  person: string | null;
};
export type Folder = Awaited<ReturnType<typeof openEvidenceFolder>>;

/**
 * The settlement line by line, the summary and the README, which tell of all other parts, and the manifest, which tells of
 * these too; the last part seals what the manifest says.
 */
export async function finishParts(
  folder: Folder,
  id: string,
  making: Making & Written & { missing: MissingPiece[] },
): Promise<Manifest> {
  const { file, people, person, look, now } = making;
  const { language, organization, timeZone, madeAt } = look;
  const part = async (path: string, kind: FilePart['kind'], content: Parameters<Folder['write']>[1]) => ({
    ...{ path, kind },
    ...(await folder.write(path, content)),
  });
  const settled = settlementPart(file.facts, people, {
    ...{ own: file.lines, settled: person ? null : file.settlement.lines, titles: titlesOf(file) },
  });
  const table = await part(settlementTablePath, 'evidence', renderSettlementTable(settled, look));
  const parts = [...making.parts, table];
  const summary = { ...describeSummary({ ...making, parts }), language, organization, timeZone, madeAt };
  const first = await part(summaryPath, 'summary', await renderEvidenceSummary(summary));
  const { number: order, title } = file.order;
  const at = formatInstant(now, language, timeZone);
  const values = { order, title, client: file.client.name, organization: organization.name, at };
  const readme = await part(readmePath, 'readme', translator(language, 'papers')('readme', values));
  const partsWith = (last: FilePart) => [first, ...parts, last, readme];
  const place: FilePart = { path: settlementPath, kind: 'evidence', bytes: 0, sha256: '' };
  const manifest = describeManifest(id, { ...making, parts: partsWith(place) });
  const sealed: SealedSettlement = { ...settled, manifestHash: manifestHash(manifest, settlementPath) };
  const last = await part(settlementPath, 'evidence', `${JSON.stringify(sealed)}\n`);
  return { ...manifest, parts: partsWith(last) };
}

/** What the half-days and lessons of an order are called. */
function titlesOf({ facts, content, version }: OrderFile): ReadonlyMap<string, string> {
  const sessions = new Map(content.sessions.map(({ id, title }) => [id, title]));
  return new Map([
    ...facts.halfDays.map(({ id, sessionId }): [string, string] => [id, sessions.get(sessionId) ?? '']),
    ...[...version.lessons].map(([id, { title }]): [string, string] => [id, title]),
  ]);
}

/** Writes the manifest itself. */
export async function addManifest(folder: Folder, manifest: Manifest) {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { path: manifestPath, ...(await folder.write(manifestPath, text)) };
}
