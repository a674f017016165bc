import type { ActorOf } from '~/domain/actor';
import type { Manifest } from '~/domain/proof/manifest';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** The evidence file that an audit link opens. Refuses with `not-found`. */
export async function readAuditedFile(tx: Tx, { organizationId, linkId }: ActorOf<'auditor'>) {
  const link = await tx.auditLink.findUnique({
    where: { organizationId_id: { organizationId, id: linkId } },
    select: { expiresAt: true, file: true },
  });
  if (!link) throw new Refusal('not-found');
  const { file } = link;
  if (!file.storeKey || !file.sha256 || file.bytes === null || !file.manifest) throw new Refusal('not-found');
  const { storeKey, sha256, fileName, finishedAt } = file;
  return {
    ...{ storeKey, sha256, fileName, finishedAt, expiresAt: link.expiresAt, bytes: Number(file.bytes) },
    // As this product wrote it; a file of before is read by its own version.
    manifest: file.manifest as Manifest,
  };
}
