import type { ReadableStream } from 'node:stream/web';
import type { ActorOf } from '~/domain/actor';
import { manifestPath } from '~/domain/proof/file-parts';
import { Refusal } from '~/domain/refusal';
import { evidencePath } from '~/integrations/disk/evidence-folder.server';
import { readArchivePart } from '~/integrations/disk/read-archive-part.server';
import { forOrganization } from '~/platform/tenancy.server';
import { wasLately, recordAuditVisit, type Visitor } from '~/records/proof/audit-visits.server';
import { readAuditedFile } from '~/records/proof/read-audited-file.server';

export type AuditedPart = {
  name: string;
  bytes: number;
  read: () => Promise<ReadableStream<Uint8Array>>;
};

/**
 * One part of an evidence file for an auditor, or its manifest, as the archive holds it; that they fetched it is written:
 * part by part, or once an hour that all are read where the page they opened checks them. Refuses with `not-found`.
 */
export async function getAuditedPart(
  auditor: ActorOf<'auditor'>,
  { path, checking }: { path: string; checking: boolean },
  visitor: Visitor,
): Promise<AuditedPart> {
  const db = forOrganization(auditor.organizationId);
  const { manifest, storeKey } = await readAuditedFile(db, auditor);
  if (path !== manifestPath && !manifest.parts.some((part) => part.path === path))
    throw new Refusal('not-found');
  const part = await readArchivePart(evidencePath(storeKey), path);
  if (!checking || !(await wasLately(db, auditor, visitor, 'opened')))
    await recordAuditVisit(db, auditor, { action: 'part', details: { path } }, visitor);
  else if (!(await wasLately(db, auditor, visitor, 'checking')))
    await recordAuditVisit(db, auditor, { action: 'checking' }, visitor);
  return { name: path.split('/').at(-1) ?? 'part', ...part };
}
