import type { ActorOf } from '~/domain/actor';
import type { Manifest } from '~/domain/proof/manifest';
import { forOrganization } from '~/platform/tenancy.server';
import { recordAuditVisit, type Visitor } from '~/records/proof/audit-visits.server';
import { readAuditedFile } from '~/records/proof/read-audited-file.server';

export type Audit = {
  manifest: Manifest;
  fileName: string;
  bytes: number;
  sha256: string;
  /** In real time. */
  expiresAt: string;
  provider: { name: string; accentColour: string; timeZone: string };
};

/** What an auditor is shown of an evidence file; that they looked is written. Refuses with `not-found`. */
export async function getAudit(auditor: ActorOf<'auditor'>, visitor: Visitor): Promise<Audit> {
  const { organizationId } = auditor;
  const db = forOrganization(organizationId);
  const { manifest, fileName, bytes, sha256, expiresAt } = await readAuditedFile(db, auditor);
  const provider = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { name: true, accentColour: true, timeZone: true },
  });
  await recordAuditVisit(db, auditor, { action: 'opened' }, visitor);
  return { manifest, fileName, bytes, sha256, expiresAt: expiresAt.toISOString(), provider };
}
