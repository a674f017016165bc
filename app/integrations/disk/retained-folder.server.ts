import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { evidencePath } from '~/integrations/disk/evidence-folder.server';
import { openSealedFile, sealFile } from '~/integrations/disk/sealed-archive.server';
import type { ByteRange } from '~/integrations/files/file-store.server';
import { settings } from '~/platform/settings.server';

const idForm = /^[0-9a-f-]{36}$/;

// Beside stored files, so that backups hold them, and in no organization's folder, which goes with it.
function retainedPath(id: string): string {
  if (!idForm.test(id)) throw new Error('not a retained file');
  return join(settings.DATA_DIR, 'files', 'retained', `${id}.bin`);
}

/** Keeps an evidence file apart from its organization, encrypted: only who holds its key opens it. */
export const retainFile = (storeKey: string, id: string, key: string) =>
  sealFile(evidencePath(storeKey), retainedPath(id), id, key);

/** A retained file, decrypted as it is read, or a range of it. Refuses with `not-found` where its bytes are gone. */
export const openRetained = (
  { id, key, bytes }: { id: string; key: string; bytes: number },
  range?: ByteRange,
): Promise<ReadableStream<Uint8Array>> => openSealedFile(retainedPath(id), id, key, bytes, range);

/** Removes a retained file; where there is none, nothing. */
export const removeRetained = (id: string): Promise<void> => rm(retainedPath(id), { force: true });
