import type { LegalDocument, LegalText } from '~/domain/organizations/legal-text';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

export type Acceptance = {
  userId: string;
  language: string;
  /** Network address of whoever accepts. */
  address: string;
  documents: Readonly<Partial<Record<LegalDocument, LegalText>>>;
};

/** Writes for good who accepted which text, by its version and hash (G9). */
export async function recordAcceptances(
  tx: Tx,
  organizationId: string,
  { userId, language, address, documents }: Acceptance,
  now: Date,
): Promise<void> {
  await tx.termsAcceptance.createMany({
    data: Object.entries(documents).map(([document, { version, hash }]) => ({
      organizationId,
      id: createId(),
      ...{ userId, document, version, language, hash, address },
      acceptedAt: now,
    })),
  });
}
