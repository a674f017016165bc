import { systemActor } from '~/domain/actor';
import { countsAsFailed, isPending, type Attempt, type AttemptStatus } from '~/domain/billing/collection';
import { authenticationRequired, type Payment } from '~/domain/billing/payment';
import { addInZone, dayIn } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { createId } from '~/platform/id.server';
import { applyOrder, closeOrder } from '~/records/billing/apply-order.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { readPendingRefunds } from '~/records/billing/read-pending-refunds.server';
import {
  refreshCollectAt,
  refreshCollection,
  type Collected,
} from '~/records/billing/refresh-collection.server';
import { requestRefund } from '~/records/billing/request-refund.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { suspendContract } from '~/records/billing/suspend-contract.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';
import { takeRecoveryPaid } from '~/records/lifecycle/take-recovery-paid.server';

/** What became of a payment: what the vendor says, or that nothing could be asked for. */
export type PaymentOutcome = Pick<Payment, 'status' | 'failure'> & { id: string | null };

const hour = 3_600_000;

/**
 * Writes what became of a payment and everything that follows from it, in one transaction with the organization
 * locked: an invoice paid, a failure with its notice, past due, suspension, reopening, an order carried out. Told
 * twice, late or out of order it ends the same: money that arrived wins over whatever was thought before, and nothing
 * else changes a payment that has its answer.
 */
export async function applyPayment(
  tx: Tx,
  opened: OpenedContract,
  attemptId: string,
  outcome: PaymentOutcome,
  now: Date,
): Promise<OpenedContract> {
  const { organizationId, contract } = opened;
  const key = { organizationId_id: { organizationId, id: attemptId } };
  const attempt = await tx.paymentAttempt.findUnique({ where: key });
  if (!attempt || attempt.status === 'succeeded') return opened;
  const status: AttemptStatus = outcome.status;
  if (!isPending(attempt.status as AttemptStatus) && status !== 'succeeded') return opened;
  const pending = isPending(status);
  await tx.paymentAttempt.update({
    where: key,
    data: {
      status,
      vendorId: outcome.id ?? attempt.vendorId,
      failureCode: outcome.failure?.declineCode ?? outcome.failure?.code ?? null,
      checkAt: pending ? checkAfter(attempt, status, contract.timeZone, now) : null,
      resolvedAt: pending ? null : now,
    },
    select: { id: true },
  });
  let after = opened;
  if (attempt.orderId) {
    if (status === 'succeeded' || status === 'processing') {
      after = await applyOrder(tx, opened, { ...attempt, orderId: attempt.orderId }, status, now);
    } else if (!pending) {
      const how = status === 'canceled' ? 'lapsed' : 'refused';
      await closeOrder(tx, organizationId, attempt.orderId, how, now);
    }
  }
  const { invoiceId } = await tx.paymentAttempt.findUniqueOrThrow({
    where: key,
    select: { invoiceId: true },
  });
  if (invoiceId) after = await follow(tx, after, { ...attempt, invoiceId }, outcome, now);
  await refreshCollectAt(tx, organizationId);
  return after;
}

/** When to ask again: a buyer has an hour to confirm from when they were asked, however often they look. */
function checkAfter(
  before: { status: string; checkAt: Date | null },
  status: AttemptStatus,
  timeZone: string,
  now: Date,
): Date {
  if (status !== 'requires-action') return addInZone(now, { days: 1 }, timeZone);
  const asked = before.status === 'requires-action' ? before.checkAt : null;
  return asked ?? new Date(now.getTime() + hour);
}

type PaidFor = { id: string; invoiceId: string; cents: number; cause: string };

async function follow(
  tx: Tx,
  opened: OpenedContract,
  attempt: PaidFor,
  outcome: PaymentOutcome,
  now: Date,
): Promise<OpenedContract> {
  const { organizationId } = opened;
  const { invoiceId, cents } = attempt;
  if (outcome.status === 'succeeded') {
    const event = { invoiceId, key: `paid:${attempt.id}`, kind: 'paid' as const, cents };
    await appendInvoiceEvent(tx, organizationId, event, { at: now, now });
    const { balance } = await refreshCollection(tx, opened, invoiceId);
    const beyond = balance.excess - (await readPendingRefunds(tx, organizationId, invoiceId));
    if (beyond > 0) {
      const cause = { invoiceId, attemptId: attempt.id, creditNoteId: null, reason: 'paid twice' };
      await requestRefund(tx, organizationId, { ...cause, id: createId(), cents: beyond }, now);
    }
    return settleContract(tx, await takeRecoveryPaid(tx, opened, invoiceId, now), now);
  }
  const collected = await refreshCollection(tx, opened, invoiceId);
  if (!countsAsFailed({ cause: attempt.cause as Attempt['cause'], status: outcome.status })) return opened;
  const failed = opened.contract.pastDueSince
    ? opened
    : await appendContractEvents(tx, opened, [{ kind: 'payment-failed', at: now }], {
        actor: systemActor,
        now,
      });
  if (collected.step.do === 'suspend') return suspendContract(tx, failed, now);
  await announceFailure(tx, failed, attempt, collected, outcome, now);
  return failed;
}

async function announceFailure(
  tx: Tx,
  { organizationId, contract }: OpenedContract,
  { id, invoiceId }: PaidFor,
  { step, balance, number }: Collected,
  { failure }: PaymentOutcome,
  now: Date,
): Promise<void> {
  const toConfirm =
    failure?.code === authenticationRequired || failure?.declineCode === authenticationRequired;
  const next = step.do === 'debit' ? step.at : now;
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `payment-failed:${id}`, to: 'payers' },
      kind: toConfirm ? 'payment-to-confirm' : 'payment-failed',
      values: {
        facts: { number, attempts: contract.policy.attemptDays.length },
        cents: { due: balance.due },
        days: { nextOn: dayIn(next, contract.timeZone) },
      },
      path: `/manage/billing/invoices/${invoiceId}`,
    },
    now,
  );
}
