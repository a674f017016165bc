import { systemActor } from '~/domain/actor';
import type { Dispute } from '~/domain/billing/payment';
import type { Tx } from '~/platform/tenancy.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { suspendContract } from '~/records/billing/suspend-contract.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Writes that a bank took a payment back at its holder's word: the invoice is owed again, additions are blocked, and
 * the method is not debited any more unless its owner says so: it counts as a failed debit (P12). Won, the money is
 * there again. An inquiry moves nothing. Told twice it is one event.
 */
export async function applyChargeBack(
  tx: Tx,
  opened: OpenedContract,
  { id: attemptId, invoiceId }: { id: string; invoiceId: string | null },
  dispute: Dispute,
  now: Date,
): Promise<void> {
  const { organizationId } = opened;
  if (!invoiceId || dispute.status === 'inquiry' || dispute.status === 'inquiry-closed') return;
  const { amount: cents, reason } = dispute;
  const event = { invoiceId, cents, payload: { reason, dispute: dispute.id, attemptId } };
  const taken = { ...event, key: `charged-back:${dispute.id}`, kind: 'charged-back' as const };
  const isNew = await appendInvoiceEvent(tx, organizationId, taken, { at: now, now });
  if (dispute.status === 'won') {
    const won = { ...event, key: `charge-back-won:${dispute.id}`, kind: 'charge-back-won' as const };
    await appendInvoiceEvent(tx, organizationId, won, { at: now, now });
  } else if (isNew) await leaveMethod(tx, organizationId, attemptId);
  const { balance, step, number } = await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, organizationId);
  if (balance.due === 0) await settleContract(tx, opened, now);
  if (balance.due === 0 || !isNew) return;
  const pastDue = opened.contract.pastDueSince
    ? opened
    : await appendContractEvents(tx, opened, [{ kind: 'payment-failed', at: now }], {
        actor: systemActor,
        now,
      });
  if (step.do === 'suspend') {
    await suspendContract(tx, pastDue, now);
    return;
  }
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `charged-back:${dispute.id}`, kind: 'charged-back', to: 'payers' },
      values: { facts: { number }, cents: { due: balance.due } },
      path: `/manage/billing/invoices/${invoiceId}`,
    },
    now,
  );
}

async function leaveMethod(tx: Tx, organizationId: string, attemptId: string): Promise<void> {
  const { methodId } = await tx.paymentAttempt.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: attemptId } },
    select: { methodId: true },
  });
  if (!methodId) return;
  await tx.paymentMethod.updateMany({ where: { organizationId, id: methodId }, data: { isDefault: false } });
}
