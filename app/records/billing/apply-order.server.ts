import { systemActor } from '~/domain/actor';
import type { DraftLine } from '~/domain/billing/period-lines';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import { contractState } from '~/domain/lifecycle/contract-state';
import type { Tx } from '~/platform/tenancy.server';
import { issueInvoice } from '~/records/billing/issue-invoice.server';
import { announceInvoice } from '~/records/billing/announce-invoice.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

type OrderAttempt = { id: string; orderId: string };

/**
 * Carries out an order that is paid, or whose debit the bank has taken: the plan takes effect as of the order, and its
 * lines, fixed when they were shown, are issued and joined to the payment. A purge waits for every payment under way:
 * money that arrives during one is a fault.
 */
export async function applyOrder(
  tx: Tx,
  opened: OpenedContract,
  { id, orderId }: OrderAttempt,
  status: 'succeeded' | 'processing',
  now: Date,
): Promise<OpenedContract> {
  const { organizationId } = opened;
  const key = { organizationId_id: { organizationId, id: orderId } };
  const order = await tx.planOrder.findUniqueOrThrow({ where: key });
  if (order.status === 'applied') return opened;
  if (contractState(opened.contract, now) === 'purging') throw new Error('an order was paid during a purge');
  const terms = order.terms as unknown as Plan;
  const at = order.orderedAt;
  const over = contractState(opened.contract, at) === 'ended';
  const upgrade = order.fromPlan === 'pro' && opened.contract.period !== null && !over;
  const event = { kind: upgrade ? ('upgraded' as const) : ('subscribed' as const), at, terms };
  const changed = await appendContractEvents(tx, opened, [event], { actor: systemActor, now });
  const lines = order.lines as unknown as DraftLine[];
  const { period } = changed.contract;
  const issued = await issueInvoice(tx, changed, { kind: 'invoice', lines, period, collectAt: null }, now);
  await tx.paymentAttempt.update({
    where: { organizationId_id: { organizationId, id } },
    data: { invoiceId: issued.id },
    select: { id: true },
  });
  await tx.planOrder.update({
    where: key,
    data: { status: 'applied', resolvedAt: now, invoiceId: issued.id },
    select: { id: true },
  });
  await announceInvoice(tx, changed, issued, now);
  const startedOn = dayIn(at, changed.contract.timeZone);
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `${event.kind}:${orderId}`, kind: upgrade ? 'plan-changed' : 'plan-started', to: 'payers' },
      values: { facts: { plan: planNames[terms.code], payment: status }, days: { startedOn } },
    },
    now,
  );
  return changed;
}

/** An order that was not paid changes nothing (P17). */
export async function closeOrder(
  tx: Tx,
  organizationId: string,
  orderId: string,
  status: 'refused' | 'lapsed',
  now: Date,
): Promise<void> {
  await tx.planOrder.updateMany({
    where: { organizationId, id: orderId, status: 'open' },
    data: { status, resolvedAt: now },
  });
}
