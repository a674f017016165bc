import { systemActor } from '~/domain/actor';
import type { Tx } from '~/platform/tenancy.server';
import { issueLatePayment } from '~/records/billing/issue-late-payment.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Brings a contract back once nothing overdue is owed any more: at once, whatever was going on (P12). Interest for
 * the days since the last document follows on one of its own; so does that of a dispute that was rejected, where
 * nothing else was late (P14).
 */
export async function settleContract(tx: Tx, opened: OpenedContract, now: Date): Promise<OpenedContract> {
  const { organizationId, contract } = opened;
  const { pastDueSince, suspendedAt } = contract;
  const owing = await tx.invoiceCollection.count({
    where: { organizationId, firstFailedAt: { not: null }, dueCents: { gt: 0 } },
  });
  if (owing > 0) return opened;
  if (!pastDueSince && !suspendedAt) {
    await issueLatePayment(tx, opened, { holding: false }, now);
    return opened;
  }
  const settled = await appendContractEvents(tx, opened, [{ kind: 'settled', at: now }], {
    actor: systemActor,
    now,
  });
  await issueLatePayment(tx, settled, { holding: false }, now);
  if (suspendedAt) {
    const key = `reopened:${suspendedAt.toISOString()}`;
    await sendNotice(tx, organizationId, { key, kind: 'reopened', to: 'payers', path: '/manage' }, now);
  }
  return settled;
}
