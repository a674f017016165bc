import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { openEvidenceFile } from '~/records/proof/evidence-files.server';
import { findOrdersToRetain } from '~/records/proof/retained-evidence.server';

/**
 * The evidence files that are still to be retained of an organization that goes: one of each order that was accepted,
 * opened to be built as it stands now unless a run that was stopped had opened it.
 */
export async function listEvidenceToRetain(
  _actor: ActorOf<'system'>,
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
): Promise<string[]> {
  const db = forOrganization(organizationId);
  const wanted: string[] = [];
  for (const { id: orderId } of await findOrdersToRetain(db, organizationId)) {
    const begun = await db.evidenceFile.findFirst({
      where: { organizationId, orderId, participantId: null, requestedBy: null, status: { not: 'failed' } },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    });
    const of = { orderId, participantId: null, requestedBy: null };
    wanted.push(begun?.id ?? (await openEvidenceFile(db, organizationId, of, now)));
  }
  return wanted;
}
