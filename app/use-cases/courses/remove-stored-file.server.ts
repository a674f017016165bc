import type { StoredFileWork } from '~/domain/courses/stored-file';
import { fileStore } from '~/integrations/files/current-file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

/** Removes the bytes of a deleted file from its store, unless another file has the same. Repeated, it changes nothing. */
export async function removeStoredFile({ organizationId, store, storeKey }: StoredFileWork): Promise<void> {
  const others = await forOrganization(organizationId).storedFile.count({
    where: { organizationId, store, storeKey },
  });
  if (others === 0) await fileStore(store).remove(storeKey);
}
