import type { ActorOf } from '~/domain/actor';
import { toCsv } from '~/domain/csv-writer';
import {
  exportParts,
  nextExportPart,
  type ExportPart,
  type ExportProgress,
} from '~/domain/lifecycle/export-plan';
import { exportPaths } from '~/integrations/disk/export-folder.server';
import { writeChunk } from '~/integrations/disk/write-export.server';
import { isLanguage, translator, type Language } from '~/locales/translator';
import { readRowKeys } from '~/platform/erase-rows.server';
import { listRows } from '~/platform/list-rows.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import {
  readExportProgress,
  saveExportProgress,
  type ExportKey,
  type ExportNext,
} from '~/records/lifecycle/export-state.server';
import { exportColumns, readExportList } from '~/records/lifecycle/read-export-list.server';

const rowsAtOnce = 2000;
/** Whole lessons and lists of people: rows as long as a book's chapter. */
const heavy: ReadonlySet<string> = new Set([
  'Lesson',
  'CourseVersionLesson',
  'CourseVersion',
  'MemberImport',
]);
const heavyRowsAtOnce = 100;

type Chunk = { text: string; rows: number; after: readonly string[] | null };

/**
 * Writes the next rows of an export (tables as JSON, evidence as JSON lines, lists for spreadsheets, the README) and
 * keeps how far it is: killed anywhere it goes on with the same rows. Returns what is next.
 */
export async function writeExportRows(
  _actor: ActorOf<'system'>,
  at: ExportKey,
  { now }: { now: Date },
): Promise<ExportNext> {
  const database = forOrganization(at.organizationId);
  const progress = await readExportProgress(database, at);
  if (!progress) return 'gone';
  const part = exportParts[progress.part];
  if (!part || !('path' in part)) return saveExportProgress(database, at, progress);
  const chunk = await readChunk(database, at, part, progress, now);
  const { parts } = exportPaths(at.organizationId, at.exportId);
  const bytes = await writeChunk(parts, part.path, progress.bytes, chunk.text);
  const records = progress.records + chunk.rows;
  const written = { ...progress, bytes, records, after: chunk.after && [...chunk.after] };
  return saveExportProgress(database, at, chunk.after ? written : nextExportPart(written));
}

async function readChunk(
  database: Database,
  { organizationId, exportId }: ExportKey,
  part: ExportPart & { path: string },
  { after, missing }: ExportProgress,
  now: Date,
): Promise<Chunk> {
  if (part.kind === 'table' || part.kind === 'lines') {
    return readTable(database, organizationId, part, after);
  }
  const organization = await database.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, language: true },
  });
  const language = isLanguage(organization.language) ? organization.language : 'fr';
  if (part.kind === 'csv') return readList(database, organizationId, part.list, language, after);
  const t = translator(language, 'archive');
  const values = { organizationName: organization.name, exportId, at: now.toISOString() };
  const text = `${t('readme.text', values)}\n`;
  const lost = missing.length > 0 ? `\n${t('readme.missing')}\n${missing.join('\n')}\n` : '';
  return { text: `${text}${lost}`, rows: 0, after: null };
}

async function readTable(
  database: Database,
  organizationId: string,
  { kind, table }: { kind: 'table' | 'lines'; table: string },
  after: readonly string[] | null,
): Promise<Chunk> {
  const key = (await readRowKeys(database)).get(table) ?? [];
  const limit = heavy.has(table) ? heavyRowsAtOnce : rowsAtOnce;
  const rows = await listRows(database, table, { organizationId, key, after, limit });
  const onwards = rows.length === limit ? (rows.at(-1)?.key ?? null) : null;
  const lines = rows.map(({ row }) => JSON.stringify(row));
  if (kind === 'lines') {
    return { text: lines.map((line) => `${line}\n`).join(''), rows: rows.length, after: onwards };
  }
  const head = after ? (lines.length > 0 ? ',\n' : '') : '[\n';
  return { text: `${head}${lines.join(',\n')}${onwards ? '' : '\n]\n'}`, rows: rows.length, after: onwards };
}

async function readList(
  database: Database,
  organizationId: string,
  list: keyof typeof exportColumns,
  language: Language,
  after: readonly string[] | null,
): Promise<Chunk> {
  const t = translator(language, 'archive');
  const page = await readExportList(database, organizationId, list, { after, limit: rowsAtOnce });
  const header = exportColumns[list].map((column) => t(`csv.${column}`));
  const head = after ? '' : toCsv([header], { separator: ';', byteOrderMark: true });
  return {
    text: `${head}${toCsv(page.rows, { separator: ';' })}`,
    rows: 0,
    after: page.after,
  };
}
