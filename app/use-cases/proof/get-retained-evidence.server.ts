import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { openRetained } from '~/integrations/disk/retained-folder.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOperatorAuditEntry } from '~/records/lifecycle/append-operator-audit-entry.server';
import { readRetained } from '~/records/proof/retained-evidence.server';

/**
 * The evidence that is kept of a training of a purged organization, for an operator who says why: it is written in the
 * operators' log before a byte goes out. Refuses with `not-found`.
 */
export async function getRetainedEvidence(
  actor: ActorOf<'operator'>,
  { purgeId, documentId, reason }: { purgeId: string; documentId: string; reason: string },
  { now }: { now: Date },
): Promise<ReadableFile> {
  if (![purgeId, documentId].every((id) => idSchema.safeParse(id).success)) throw new Refusal('not-found');
  const database = forAccounts();
  const purge = await database.purge.findUnique({ where: { id: purgeId }, select: { organizationId: true } });
  const kept = purge && (await readRetained(database, purge.organizationId, documentId));
  if (!kept) throw new Refusal('not-found');
  const { number, sha256, bytes, fileName } = kept;
  const { organizationId } = purge;
  const act = { action: 'evidence.read', reason, organizationId, details: { documentId, number, sha256 } };
  await inTransaction(database, (tx) => appendOperatorAuditEntry(tx, actor, act, now));
  return {
    ...{ name: fileName, mediaType: 'application/zip', bytes, sha256 },
    read: (range) => openRetained(kept, range),
  };
}
