import type { ActorOf } from '~/domain/actor';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import { obstaclesTo, planChange } from '~/domain/billing/plan-change';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { planOrderLines } from '~/domain/billing/plan-order';
import { planOn, type Plan } from '~/domain/billing/plans';
import { taxedLines } from '~/domain/billing/taxed-lines';
import { dayIn } from '~/domain/calendar';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { payAttempt, type AttemptToPay } from '~/integrations/stripe/pay-attempt.server';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { readBillingLedger } from '~/records/billing/read-billing-ledger.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';
import { readPlanUsage } from '~/records/billing/read-plan-usage.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

export type PlanChoice =
  | { outcome: 'done'; how: 'free' | 'renewal' | 'scheduled' | 'purchase' | 'upgrade' }
  /** The debit is with the bank: the plan is there already. */
  | { outcome: 'processing'; orderPath: string }
  /** The person confirms with their bank there, and comes back. */
  | { outcome: 'confirm'; url: string }
  /** The bank or the vendor said no; the order says why. */
  | { outcome: 'refused'; orderPath: string };

type Asked = Omit<AttemptToPay, 'organizationId' | 'returnPath'> & {
  returnPath: string;
  how: 'purchase' | 'upgrade';
};

const orderMs = 3_600_000;

/**
 * Takes a plan: at once and free of charge, at the next billing date, or at once for a first month or the difference
 * for the days left, paid with the registered payment method before it takes effect. `dueNow` is the sum the page
 * showed, in cents with VAT: another is never charged. Refuses with `not-allowed`, `plan-not-available` (with the
 * reasons), `payment-overdue` (P17), `price-changed`, `payment-method-missing`, `payment-under-way` and
 * `temporarily-unavailable`; a payment the bank refuses changes nothing and is told as `refused`.
 */
export async function choosePlan(
  actor: ActorOf<'member'>,
  { plan, dueNow }: { plan: PlanCode; dueNow: number },
  { now }: { now: Date },
): Promise<PlanChoice> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const begun = await inTransaction(database, (tx) => begin(tx, actor, { plan, dueNow }, now));
  if ('outcome' in begun) return begun;
  const { attemptId } = begun;
  const payment = await payAttempt({ organizationId, ...begun });
  await inTransaction(database, async (tx) => {
    await applyPayment(tx, await lockContract(tx, organizationId), attemptId, payment, now);
  });
  const orderPath = begun.returnPath;
  if (payment.status === 'succeeded') return { outcome: 'done', how: begun.how };
  if (payment.status === 'processing') return { outcome: 'processing', orderPath };
  if (payment.actionUrl) return { outcome: 'confirm', url: payment.actionUrl };
  return { outcome: 'refused', orderPath };
}

async function begin(
  tx: Tx,
  actor: ActorOf<'member'>,
  { plan, dueNow }: { plan: PlanCode; dueNow: number },
  now: Date,
): Promise<Asked | PlanChoice> {
  const { organizationId } = actor;
  const opened = await lockContract(tx, organizationId);
  const { contract } = opened;
  const terms = planOn(plan, dayIn(now, contract.timeZone), await readPlanCatalogue(tx));
  const usage = await readPlanUsage(tx, organizationId);
  const change = planChange(contract, terms, usage, now);
  if (!change.allowed) {
    if (change.reason === 'payment-overdue') throw new Refusal('payment-overdue');
    const obstacles = change.reason === 'limits-exceeded' ? obstaclesTo(terms, usage) : [];
    throw new Refusal('plan-not-available', { reason: change.reason, obstacles } as { reason: string });
  }
  if (change.how === 'purchase' || change.how === 'upgrade') {
    return order(tx, actor, opened, { terms, how: change.how, dueNow }, now);
  }
  const event: ContractEvent = {
    free: { kind: 'free-plan-chosen' as const, at: now, terms },
    renewal: { kind: 'renewed' as const, at: now },
    scheduled: { kind: 'change-scheduled' as const, at: now, terms },
  }[change.how];
  const { contract: changed } = await appendContractEvents(tx, opened, [event], { actor, now });
  const day = dayIn(now, contract.timeZone);
  const scheduled = change.how === 'scheduled';
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `${event.kind}:${now.toISOString()}`, to: 'payers' },
      kind: scheduled ? 'change-scheduled' : 'plan-started',
      values: {
        ...(change.how === 'renewal' && { context: 'renewed' as const }),
        facts: { plan: planNames[plan] },
        ...(changed.endsAt && { instants: { endsAt: changed.endsAt.toISOString() } }),
        days: { startedOn: day, on: contract.period?.to ?? day },
      },
    },
    now,
  );
  return { outcome: 'done', how: change.how };
}

/** Fixes what is paid for, before anything is asked of the vendor. */
async function order(
  tx: Tx,
  actor: ActorOf<'member'>,
  { organizationId, contract, customerId }: OpenedContract,
  { terms, how, dueNow }: { terms: Plan; how: 'purchase' | 'upgrade'; dueNow: number },
  now: Date,
): Promise<Asked | PlanChoice> {
  const ledger = await readBillingLedger(tx, organizationId, contract, now);
  const lines = planOrderLines(contract, { how, terms, at: now }, ledger);
  const buyer = await readBuyer(tx, organizationId);
  const taxed = taxedLines(lines, { kind: 'invoice', buyer: buyer.forVat });
  const cents = taxed.length > 0 ? invoiceTotals(taxed).includingVat : 0;
  if (cents !== dueNow) throw new Refusal('price-changed', { dueNow: cents });
  const open = await tx.planOrder.count({ where: { organizationId, status: 'open' } });
  if (open > 0) throw new Refusal('payment-under-way');
  const method = await tx.paymentMethod.findFirst({
    where: { organizationId, isDefault: true, detachedAt: null },
    select: { id: true, vendorId: true },
  });
  if (!method || !customerId) throw new Refusal('payment-method-missing');
  const [orderId, attemptId] = [createId(), createId()];
  const expiresAt = new Date(now.getTime() + orderMs);
  const returnPath = `/manage/billing/orders/${orderId}`;
  await tx.planOrder.create({
    data: {
      ...{ organizationId, id: orderId, fromPlan: contract.plan, plan: terms.code, terms: toJson(terms) },
      ...{ lines: toJson(lines), includingVat: cents, status: 'open', orderedAt: now, expiresAt },
      orderedBy: actor.membershipId,
    },
    select: { id: true },
  });
  await tx.paymentAttempt.create({
    data: {
      ...{ organizationId, id: attemptId, orderId, number: 0, cause: 'order', status: 'created' },
      ...{ cents, currency: 'EUR', methodId: method.id, createdAt: now, checkAt: expiresAt, returnPath },
    },
    select: { id: true },
  });
  const subject = { kind: 'plan', id: orderId, name: planNames[terms.code] };
  await appendAuditEntry(
    tx,
    organizationId,
    actor,
    { action: 'contract.ordered', subject, details: { cents } },
    now,
  );
  return { attemptId, cents, customerId, methodVendorId: method.vendorId, returnPath, how };
}
