import type { ReadableStream } from 'node:stream/web';
import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { fileStore } from '~/integrations/files/current-file-store.server';
import type { StoreName } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';

/** The file that an organization joined to a dispute, for whoever decides it (P14). Refuses with `not-found`. */
export async function getDisputeProof(
  _actor: ActorOf<'operator'>,
  { organizationId, disputeId }: { organizationId: string; disputeId: string },
): Promise<{
  name: string;
  mediaType: string;
  sha256: string;
  bytes: number;
  content: ReadableStream<Uint8Array>;
}> {
  if (![organizationId, disputeId].every((id) => idSchema.safeParse(id).success)) {
    throw new Refusal('not-found');
  }
  const database = forOrganization(organizationId);
  const dispute = await database.invoiceDispute.findUnique({
    where: { organizationId_id: { organizationId, id: disputeId } },
    select: { proofFileId: true },
  });
  if (!dispute?.proofFileId) throw new Refusal('not-found');
  const file = await database.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: dispute.proofFileId } },
    select: { name: true, mediaType: true, sha256: true, bytes: true, store: true, storeKey: true },
  });
  if (!file) throw new Refusal('not-found');
  const { store, storeKey, bytes, ...facts } = file;
  return { ...facts, bytes: Number(bytes), content: await fileStore(store as StoreName).open(storeKey) };
}
