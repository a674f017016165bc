import type { ActorOf } from '~/domain/actor';
import { openEvidence } from '~/integrations/disk/evidence-folder.server';
import type { ReadableFile } from '~/integrations/files/file-store.server';
import { forOrganization } from '~/platform/tenancy.server';
import { recordAuditVisit, type Visitor } from '~/records/proof/audit-visits.server';
import { readAuditedFile } from '~/records/proof/read-audited-file.server';

/** The whole evidence file for an auditor; that they fetched it is written. Refuses with `not-found`. */
export async function getAuditedFile(auditor: ActorOf<'auditor'>, visitor: Visitor): Promise<ReadableFile> {
  const db = forOrganization(auditor.organizationId);
  const { fileName: name, bytes, sha256, storeKey } = await readAuditedFile(db, auditor);
  await recordAuditVisit(db, auditor, { action: 'downloaded' }, visitor);
  return {
    ...{ name, mediaType: 'application/zip', bytes, sha256 },
    read: (range) => openEvidence(storeKey, range),
  };
}
