import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Closes an audit link at once; one that is closed stays so. Refuses with `not-allowed` and `not-found`. */
export async function revokeAuditLink(
  actor: ActorOf<'member'>,
  { orderId, linkId }: { orderId: string; linkId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'proof.make')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const link = await tx.auditLink.findFirst({
      where: { organizationId, orderId, id: linkId },
      select: { label: true },
    });
    if (!link) throw new Refusal('not-found');
    const { count } = await tx.auditLink.updateMany({
      where: { organizationId, id: linkId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    const subject = { kind: 'audit-link', id: linkId, name: link.label };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'audit-link.revoked', subject, details: { orderId } },
      now,
    );
  });
}
