import type { ActorOf } from '~/domain/actor';
import { recoveryLine } from '~/domain/lifecycle/recovery';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { announceInvoice } from '~/records/billing/announce-invoice.server';
import { issueInvoice } from '~/records/billing/issue-invoice.server';
import { readOpenRecovery } from '~/records/lifecycle/open-recovery.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Accepts the quote of a recovery: its invoice is issued, to be paid on its own page before the quote lapses; it is
 * never debited by itself. Accepted twice, it is the same invoice. Refuses with `not-allowed`, `not-found` where there
 * is no quote, and `recovery-lapsed`.
 */
export async function acceptRecoveryQuote(
  actor: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<{ invoiceId: string }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const request = await readOpenRecovery(tx, organizationId);
    if (!request || request.quoteCents === null || !opened.contract.recovery) throw new Refusal('not-found');
    if (request.invoiceId) return { invoiceId: request.invoiceId };
    if (!request.quoteExpiresAt || request.quoteExpiresAt <= now) throw new Refusal('recovery-lapsed');
    const lines = [recoveryLine(request.id, request.quoteCents)];
    const issued = await issueInvoice(
      tx,
      opened,
      { kind: 'invoice', lines, period: null, collectAt: null },
      now,
    );
    await tx.recoveryRequest.update({
      where: { organizationId_id: { organizationId, id: request.id } },
      data: { invoiceId: issued.id },
      select: { id: true },
    });
    await announceInvoice(tx, opened, issued, now, { byHand: true });
    return { invoiceId: issued.id };
  });
}
