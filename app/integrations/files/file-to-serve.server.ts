import { fileStore } from '~/integrations/files/current-file-store.server';
import type { ReadableFile, StoreName } from '~/integrations/files/file-store.server';

export type FileToServe = ReadableFile & {
  /** Where the browser may fetch it from; null when it is read here. */
  address: string | null;
};

/** What of a stored file's row says how to serve it. */
export const servedFields = {
  ...{ name: true, mediaType: true, bytes: true, sha256: true, store: true, storeKey: true },
} as const;

type Row = {
  name: string;
  mediaType: string;
  bytes: bigint;
  sha256: string;
  store: string;
  storeKey: string;
};

/** A stored file, ready to be sent. */
export function fileToServe({ store: storeName, storeKey, bytes, ...facts }: Row): FileToServe {
  const store = fileStore(storeName as StoreName);
  return {
    ...facts,
    bytes: Number(bytes),
    address: store.address(storeKey),
    read: (range) => store.open(storeKey, range),
  };
}
