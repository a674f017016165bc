import type { FilePurpose } from '~/domain/courses/file-purposes';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type StoredFileFacts = {
  store: string;
  storeKey: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  /** Of recordings, in milliseconds. */
  durationMs: number | null;
  /** Of PDF documents. */
  pageCount: number | null;
};

/** Writes that a file has been stored, for what and by whom; returns its id. Until a sweep sees it shown it is unused. */
export async function recordStoredFile(
  tx: Tx,
  organizationId: string,
  facts: StoredFileFacts,
  {
    purpose,
    uploadedBy,
    now,
  }: {
    purpose:
      | FilePurpose
      | 'dispute-proof'
      | 'absence-document'
      | 'agreement-document'
      | 'sale-signature'
      | 'internal-rules'
      | 'session-replay'
      | 'issued-document';
    /** Nobody where the product itself made it. */
    uploadedBy: string | null;
    now: Date;
  },
): Promise<{ id: string }> {
  return tx.storedFile.create({
    data: {
      organizationId,
      id: createId(),
      ...facts,
      bytes: BigInt(facts.bytes),
      purpose,
      uploadedBy,
      createdAt: now,
      unusedSince: now,
    },
    select: { id: true },
  });
}
