import type { ReadableStream } from 'node:stream/web';
import { isRefusal } from '~/domain/refusal';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { StoreName } from '~/integrations/files/file-store.server';

/** The content of a stored file; null where its bytes are gone from the store. */
export async function openStored(
  store: string,
  storeKey: string,
): Promise<ReadableStream<Uint8Array> | null> {
  try {
    return await fileStore(store as StoreName).open(storeKey);
  } catch (error) {
    if (isRefusal(error, 'not-found')) return null;
    throw error;
  }
}
