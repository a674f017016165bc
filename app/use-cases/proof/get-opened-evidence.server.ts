import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { openRetained } from '~/integrations/disk/retained-folder.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { countAttempt } from '~/platform/rate-limit.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';
import { readRetained } from '~/records/proof/retained-evidence.server';

const limit = { attempts: 60, windowSeconds: 60 };

/**
 * A retained evidence file for whoever holds the lasting link of its organization's purge, while an operator has opened
 * it. Refuses with `not-found` and `too-many-attempts`.
 */
export async function getOpenedEvidence(
  { token, documentId }: { token: string; documentId: string },
  { address }: { address: string },
): Promise<ReadableFile> {
  await countAttempt([{ key: `archive:${address}`, ...limit }]);
  if (!idSchema.safeParse(documentId).success) throw new Refusal('not-found');
  const database = forAccounts();
  const purge = await database.purge.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    select: { organizationId: true },
  });
  const kept = purge && (await readRetained(database, purge.organizationId, documentId));
  if (!kept?.openUntil || new Date(kept.openUntil) <= new Date()) throw new Refusal('not-found');
  return {
    ...{ name: kept.fileName, mediaType: 'application/zip', bytes: kept.bytes, sha256: kept.sha256 },
    read: (range) => openRetained(kept, range),
  };
}
