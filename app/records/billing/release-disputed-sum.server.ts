import { systemActor } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { suspendContract } from '~/records/billing/suspend-contract.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/**
 * Asks again for a sum that was contested, as of its original date (P14): it is debited where that can still be
 * tried; an invoice that had failed before is overdue again.
 */
export async function releaseDisputedSum(
  tx: Tx,
  opened: OpenedContract,
  dispute: { id: string; invoiceId: string; cents: number; reason: string },
  now: Date,
): Promise<void> {
  const { organizationId, contract } = opened;
  const { id, invoiceId, cents, reason } = dispute;
  const event = { invoiceId, key: `dispute-rejected:${id}`, kind: 'dispute-rejected' as const, cents };
  await appendInvoiceEvent(tx, organizationId, { ...event, payload: { reason } }, { at: now, now });
  const { balance, step, failures } = await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, organizationId);
  if (balance.due === 0) {
    await settleContract(tx, opened, now);
    return;
  }
  if (failures === 0) return;
  const pastDue = contract.pastDueSince
    ? opened
    : await appendContractEvents(tx, opened, [{ kind: 'payment-failed', at: now }], {
        actor: systemActor,
        now,
      });
  if (step.do === 'suspend') await suspendContract(tx, pastDue, now);
}
