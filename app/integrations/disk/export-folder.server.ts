import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Refusal } from '~/domain/refusal';
import type { ByteRange } from '~/integrations/files/file-store.server';
import { settings } from '~/platform/settings.server';

const idForm = /^[0-9a-f-]{36}$/;

/** Where an export is made and kept: its parts in a folder, then one archive beside it. */
export function exportPaths(organizationId: string, exportId: string): { parts: string; archive: string } {
  if (!idForm.test(organizationId) || !idForm.test(exportId)) throw new Error('not an export');
  const folder = join(settings.DATA_DIR, 'exports', organizationId);
  return { parts: join(folder, exportId), archive: join(folder, `${exportId}.zip`) };
}

/** The archive of an export, or a range of it. Refuses with `not-found` where its bytes are gone. */
export async function openExport(
  organizationId: string,
  exportId: string,
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array>> {
  const { archive } = exportPaths(organizationId, exportId);
  if (!(await stat(archive).catch(() => null))) throw new Refusal('not-found');
  return Readable.toWeb(createReadStream(archive, range && { start: range.from, end: range.to }));
}

/** Removes what there is of an export on the disk. */
export async function removeExport(organizationId: string, exportId: string): Promise<void> {
  const { parts, archive } = exportPaths(organizationId, exportId);
  await rm(parts, { recursive: true, force: true });
  await rm(archive, { force: true });
  await rm(`${archive}.part`, { force: true });
}

/** Removes all exports of an organization. */
export async function removeExports(organizationId: string): Promise<void> {
  if (!idForm.test(organizationId)) throw new Error('not an organization');
  await rm(join(settings.DATA_DIR, 'exports', organizationId), { recursive: true, force: true });
}

/** Where the encrypted archive of a recovery lies: apart from its organization, which it outlives. */
export function recoveredPath(archiveId: string): string {
  if (!idForm.test(archiveId)) throw new Error('not an archive');
  return join(settings.DATA_DIR, 'recovered', `${archiveId}.bin`);
}

export async function removeRecovered(archiveId: string): Promise<void> {
  await rm(recoveredPath(archiveId), { force: true });
}
