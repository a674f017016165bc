import type { ActorOf } from '~/domain/actor';
import { isRefusal, Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { creditGross } from '~/records/billing/credit-gross.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { releaseDisputedSum } from '~/records/billing/release-disputed-sum.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type DisputeDecision = {
  organizationId: string;
  disputeId: string;
  decision: 'upheld' | 'rejected';
  /** What the customer reads of it. */
  reason: string;
};

/**
 * Decides a dispute (P14). Upheld: an avoir takes the sum off, and what was paid beyond is given back. Rejected: the
 * sum is due again at once, with interest from the original due date. Either way those who pay are told why. Refuses
 * with `not-found` and `dispute-decided`.
 */
export async function decideDispute(
  actor: ActorOf<'operator'>,
  { organizationId, disputeId, decision, reason }: DisputeDecision,
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const key = { organizationId_id: { organizationId, id: disputeId } };
    const dispute = await tx.invoiceDispute.findUnique({
      where: key,
      select: { invoiceId: true, cents: true, status: true },
    });
    if (!dispute) throw new Refusal('not-found');
    if (dispute.status !== 'open') throw new Refusal('dispute-decided');
    const { invoiceId, cents } = dispute;
    await tx.invoiceDispute.update({
      where: key,
      data: { status: decision, decidedAt: now, decision: reason },
      select: { id: true },
    });
    const { number } = await tx.invoice.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { number: true },
    });
    let shownId = invoiceId;
    if (decision === 'upheld') shownId = await uphold(tx, opened, disputeId, { ...dispute, reason }, now);
    else await releaseDisputedSum(tx, opened, { id: disputeId, invoiceId, cents, reason }, now);
    await sendNotice(
      tx,
      organizationId,
      {
        ...{ key: `dispute-${decision}:${disputeId}`, to: 'payers' },
        kind: decision === 'upheld' ? 'dispute-upheld' : 'dispute-rejected',
        values: { facts: { number, decision: reason }, cents: { disputed: cents } },
        path: `/manage/billing/invoices/${shownId}`,
      },
      now,
    );
    const act = {
      action: `dispute.${decision}`,
      reason,
      organizationId,
      details: { disputeId, invoiceId, cents },
    };
    await appendAct(tx, actor, { ...act, subject: { kind: 'invoice', id: invoiceId, name: number } }, now);
  });
}

/**
 * Takes the sum off by an avoir; where others took it off meanwhile, what is left of the document at most. Returns the
 * document to show.
 */
async function uphold(
  tx: Tx,
  opened: OpenedContract,
  disputeId: string,
  { invoiceId, cents, reason }: { invoiceId: string; cents: number; reason: string },
  now: Date,
): Promise<string> {
  const event = { invoiceId, key: `dispute-upheld:${disputeId}`, kind: 'dispute-upheld' as const, cents };
  await appendInvoiceEvent(tx, opened.organizationId, event, { at: now, now });
  const asked = { invoiceId, key: `dispute:${disputeId}`, reason };
  for (const gross of [cents, null]) {
    try {
      return (await creditGross(tx, opened, { ...asked, gross }, now)).id;
    } catch (error) {
      if (!isRefusal(error, 'credit-too-high')) throw error;
    }
  }
  await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, opened.organizationId);
  return invoiceId;
}
