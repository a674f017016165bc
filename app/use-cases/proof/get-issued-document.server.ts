import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { ReadableFile, StoreName } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

/** A document as it was issued, whatever came after; of one order alone where it is named. Refuses with `not-allowed` and `not-found`. */
export async function getIssuedDocument(
  actor: ActorOf<'member'>,
  { documentId, orderId }: { documentId: string; orderId?: string },
): Promise<ReadableFile> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = idSchema.safeParse(documentId).success
    ? await db.issuedDocument.findFirst({
        where: { organizationId, id: documentId, ...(orderId && { orderId }) },
        select: { fileId: true, fileName: true, bytes: true, sha256: true },
      })
    : null;
  const file =
    row &&
    (await db.storedFile.findUnique({
      where: { organizationId_id: { organizationId, id: row.fileId } },
      select: { store: true, storeKey: true },
    }));
  if (!row || !file) throw new Refusal('not-found');
  return {
    ...{ name: row.fileName, mediaType: 'application/pdf', bytes: row.bytes, sha256: row.sha256 },
    read: (range) => fileStore(file.store as StoreName).open(file.storeKey, range),
  };
}
