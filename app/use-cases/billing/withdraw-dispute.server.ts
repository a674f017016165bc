import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { releaseDisputedSum } from '~/records/billing/release-disputed-sum.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Takes a dispute back before it is decided: the sum is due again, from its original date (P14). One that is decided
 * or withdrawn stays as it is. Refuses with `not-allowed` and `not-found`.
 */
export async function withdrawDispute(
  actor: ActorOf<'member'>,
  { disputeId }: { disputeId: string },
  { now }: { now: Date },
): Promise<{ invoiceId: string }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const where = { organizationId_id: { organizationId, id: disputeId } };
    const dispute = await tx.invoiceDispute.findUnique({
      where,
      select: { id: true, invoiceId: true, cents: true, status: true },
    });
    if (!dispute) throw new Refusal('not-found');
    const { invoiceId, cents, status } = dispute;
    if (status !== 'open') return { invoiceId };
    await tx.invoiceDispute.update({
      where,
      data: { status: 'withdrawn', decidedAt: now },
      select: { id: true },
    });
    await releaseDisputedSum(tx, opened, { id: disputeId, invoiceId, cents, reason: 'withdrawn' }, now);
    const { number } = await tx.invoice.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { number: true },
    });
    const subject = { kind: 'invoice', id: invoiceId, name: number };
    const act = { action: 'dispute.withdrawn', subject, details: { disputeId, cents } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { invoiceId };
  });
}
