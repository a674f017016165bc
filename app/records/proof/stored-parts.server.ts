import { isDocumentKind } from '~/domain/proof/document-kinds';
import { partFolders, partOfDocument, replacedFolder, type PartKind } from '~/domain/proof/file-parts';
import type { FilePart } from '~/domain/proof/manifest';
import type { Tx } from '~/platform/tenancy.server';
import { keyOfIssued, type IssuedRow } from '~/records/proof/issued-documents.server';
import { readStoredFiles } from '~/records/proof/read-file-sources.server';
import type { FilePerson } from '~/records/proof/read-order-file.server';

/** Where a part stands in the file. */
export const place = (
  kind: Exclude<PartKind, 'summary'>,
  name: string,
  about: Pick<FilePart, 'person' | 'document'> = {},
) => ({
  ...{ kind, folder: partFolders[kind], name },
  ...about,
});

export type Stored = ReadonlyMap<string, { store: string; storeKey: string; ending: string }>;

/** Stored files by their ids. One query. */
export async function readStored(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Stored> {
  const rows = await readStoredFiles(tx, organizationId, ids);
  return new Map(
    rows.map(({ id, store, storeKey, name }) => {
      const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin';
      return [id, { store, storeKey, ending }];
    }),
  );
}

/** A file that was stored; one that no row tells of any more is lost, as one whose bytes are gone. */
export const storedPart = (stored: Stored, fileId: string) => ({
  from: 'stored' as const,
  ...(stored.get(fileId) ?? { store: null, storeKey: '', ending: 'bin' }),
});

/** Every version of a document that was issued: the latest in its folder, those it replaced in a folder within. */
export function issuedParts(
  issued: ReadonlyMap<string, readonly IssuedRow[]>,
  stored: Stored,
  key: Pick<IssuedRow, 'kind' | 'enrolmentId' | 'sessionId'>,
  name: string,
  person?: FilePerson,
) {
  const rows = issued.get(keyOfIssued(key)) ?? [];
  return rows.flatMap((row, index) => {
    if (!isDocumentKind(row.kind)) return [];
    const document = { kind: row.kind, version: row.version, issuedAt: row.issuedAt.toISOString() };
    const at = place(partOfDocument(row.kind), name, { document, ...(person && { person: person.name }) });
    const replaced = { folder: `${at.folder}/${replacedFolder}`, name: `${name}_v${row.version}` };
    const where = index === rows.length - 1 ? {} : replaced;
    return [{ ...at, ...where, ...storedPart(stored, row.fileId) }];
  });
}
