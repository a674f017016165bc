import { systemActor } from '~/domain/actor';
import type { Dispute } from '~/domain/billing/payment';
import type { Tx } from '~/platform/tenancy.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

/**
 * Writes that a bank took a payment back at its holder's word: the invoice is owed again, additions are blocked. Won,
 * the money is there again. An inquiry moves nothing. Told twice it is one event.
 */
export async function applyChargeBack(
  tx: Tx,
  opened: OpenedContract,
  { invoiceId }: { invoiceId: string | null },
  dispute: Dispute,
  now: Date,
): Promise<void> {
  const { organizationId } = opened;
  if (!invoiceId || dispute.status === 'inquiry' || dispute.status === 'inquiry-closed') return;
  const { amount: cents, reason } = dispute;
  const event = { invoiceId, cents, payload: { reason, dispute: dispute.id } };
  const taken = { ...event, key: `charged-back:${dispute.id}`, kind: 'charged-back' as const };
  const isNew = await appendInvoiceEvent(tx, organizationId, taken, { at: now, now });
  if (dispute.status === 'won') {
    const won = { ...event, key: `charge-back-won:${dispute.id}`, kind: 'charge-back-won' as const };
    await appendInvoiceEvent(tx, organizationId, won, { at: now, now });
  }
  const { balance } = await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, organizationId);
  if (balance.due === 0) await settleContract(tx, opened, now);
  else if (isNew && !opened.contract.pastDueSince) {
    await appendContractEvents(tx, opened, [{ kind: 'payment-failed', at: now }], {
      actor: systemActor,
      now,
    });
  }
}
