import { buffer } from 'node:stream/consumers';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { StoreName } from '~/integrations/files/file-store.server';
import { logger } from '~/platform/logger.server';

const largestLogo = 5 * 1024 * 1024;

type Logo = { id: string; store: string; storeKey: string; mediaType: string; bytes: bigint };

/** A logo where a PDF can hold it; a document is made without it when its file cannot be read. */
export async function readLogo(file: Logo | null): Promise<Uint8Array | null> {
  const drawable = file && ['image/png', 'image/jpeg'].includes(file.mediaType) && file.bytes <= largestLogo;
  if (!drawable) return null;
  try {
    return await buffer(await fileStore(file.store as StoreName).open(file.storeKey));
  } catch (error) {
    logger.warn({ file: file.id, err: error }, 'the logo of a document could not be read');
    return null;
  }
}
