import { createDiskStore } from '~/integrations/disk/disk-store.server';
import type { FileStore, StoreName } from '~/integrations/files/file-store.server';
import { createUploadcareStore } from '~/integrations/uploadcare/uploadcare-store.server';
import { settings } from '~/platform/settings.server';

const stores = new Map<StoreName, FileStore>();

/** The store that holds a file: those kept before a change of settings stay where they are. */
export function fileStore(name: StoreName): FileStore {
  let store = stores.get(name);
  if (!store) {
    store =
      name === 'uploadcare' ? createUploadcareStore(settings) : createDiskStore(`${settings.DATA_DIR}/files`);
    stores.set(name, store);
  }
  return store;
}

/** Where new files go: Uploadcare when its keys are set, else the disk. */
export function currentFileStore(): FileStore {
  return fileStore(settings.UPLOADCARE_PUBLIC_KEY ? 'uploadcare' : 'disk');
}
