import type { ReadableStream } from 'node:stream/web';
import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { evidencePath } from '~/integrations/disk/evidence-folder.server';
import { readArchivePart } from '~/integrations/disk/read-archive-part.server';
import { forOrganization } from '~/platform/tenancy.server';
import { hasOpenedLately, recordAuditVisit, type Visitor } from '~/records/proof/audit-visits.server';
import { readAuditedFile } from '~/records/proof/read-audited-file.server';

export type AuditedPart = {
  name: string;
  bytes: number;
  read: () => Promise<ReadableStream<Uint8Array>>;
};

/**
 * One part of an evidence file for an auditor, as the archive holds it; that they fetched it is written, but where the
 * page they opened only checks it, which tells of the whole at once. Refuses with `not-found`.
 */
export async function getAuditedPart(
  auditor: ActorOf<'auditor'>,
  { path, checking }: { path: string; checking: boolean },
  visitor: Visitor,
): Promise<AuditedPart> {
  const db = forOrganization(auditor.organizationId);
  const { manifest, storeKey } = await readAuditedFile(db, auditor);
  if (!manifest.parts.some((part) => part.path === path)) throw new Refusal('not-found');
  const part = await readArchivePart(evidencePath(storeKey), path);
  if (!checking || !(await hasOpenedLately(db, auditor, visitor)))
    await recordAuditVisit(db, auditor, { action: 'part', details: { path } }, visitor);
  return { name: path.split('/').at(-1) ?? 'part', ...part };
}
