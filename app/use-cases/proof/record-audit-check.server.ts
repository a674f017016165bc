import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { auditCheckInput } from '~/domain/proof/audit-link-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { recordAuditVisit, type Visitor } from '~/records/proof/audit-visits.server';

/** Writes what an auditor's browser found as it checked a file: its own word, which changes nothing else. */
export async function recordAuditCheck(
  auditor: ActorOf<'auditor'>,
  found: z.output<typeof auditCheckInput>,
  visitor: Visitor,
): Promise<void> {
  const db = forOrganization(auditor.organizationId);
  await recordAuditVisit(db, auditor, { action: 'verified', details: found }, visitor);
}
