import type { ReadableStream } from 'node:stream/web';
import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { ByteRange, StoreName } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

export type FileToServe = {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Where the browser may fetch it from; null when it is read here. */
  address: string | null;
  read: (range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

/**
 * A stored file, for any member of its organization; the proof of a dispute for those who pay, the document
 * of an absence for those who keep registers. Refuses with `not-found`.
 */
export async function getFile(
  actor: ActorOf<'member'>,
  { fileId }: { fileId: string },
): Promise<FileToServe> {
  const { organizationId } = actor;
  const file = await forOrganization(organizationId).storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: fileId } },
    select: {
      ...{ name: true, mediaType: true, bytes: true, sha256: true, store: true, storeKey: true },
      purpose: true,
    },
  });
  if (!file) throw new Refusal('not-found');
  const { store: storeName, storeKey, bytes, purpose, ...facts } = file;
  if (purpose === 'dispute-proof' && !can(actor, 'billing.read')) throw new Refusal('not-found');
  if (purpose === 'absence-document' && !can(actor, 'attendance.write')) throw new Refusal('not-found');
  const store = fileStore(storeName as StoreName);
  return {
    ...facts,
    bytes: Number(bytes),
    address: store.address(storeKey),
    read: (range) => store.open(storeKey, range),
  };
}
