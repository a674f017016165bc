import type { ActorOf } from '~/domain/actor';
import type { AttemptStatus } from '~/domain/billing/collection';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Asks the vendor again about a document's payments under way, for whoever is back from their bank, so that nothing
 * waits for a webhook. Returns what the last one came to, and how many
 * documents are overdue still. Refuses with `not-allowed` and `not-found`.
 */
export async function checkInvoicePayments(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<{ status: AttemptStatus; failureCode: string | null; overdue: number }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const pending = await database.paymentAttempt.findMany({
    where: { organizationId, invoiceId, status: { in: ['processing', 'requires-action'] } },
    select: { id: true, vendorId: true },
  });
  for (const { id, vendorId } of pending) {
    if (!vendorId) continue;
    const payment = await readPayment(vendorId);
    await inTransaction(database, async (tx) => {
      await applyPayment(tx, await lockContract(tx, organizationId), id, payment, now);
    });
  }
  const last = await database.paymentAttempt.findFirst({
    where: { organizationId, invoiceId },
    orderBy: { number: 'desc' },
    select: { status: true, failureCode: true },
  });
  if (!last) throw new Refusal('not-found');
  const overdue = await database.invoiceCollection.count({
    where: { organizationId, dueCents: { gt: 0 }, firstFailedAt: { not: null } },
  });
  return { status: last.status as AttemptStatus, failureCode: last.failureCode, overdue };
}
