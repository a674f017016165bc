import type { ActorOf } from '~/domain/actor';
import { paymentOutcome, type PaymentOutcome } from '~/domain/billing/payment-outcome';
import { can } from '~/domain/organizations/permissions';
import { isRefusal, Refusal } from '~/domain/refusal';
import { payAttempt } from '~/integrations/stripe/pay-attempt.server';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { beginOwnerPayment, findUnconfirmedPayment } from '~/records/billing/begin-owner-payment.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

export type OverduePayment = PaymentOutcome & {
  /** The document at which it stopped; null when none is left. */
  invoiceId: string | null;
  paid: number;
};

const mostAtOnce = 24;

/**
 * Pays everything that is overdue, one document after the other from the oldest, until one needs its payer's bank or
 * is refused: what was paid before it stays paid. Debits with the bank are left to it. Refuses with `not-allowed`,
 * `nothing-to-pay`, `payment-method-missing` and `temporarily-unavailable`.
 */
export async function payOverdue(actor: ActorOf<'member'>, { now }: { now: Date }): Promise<OverduePayment> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const tried = new Set<string>();
  let paid = 0;
  let processing = 0;
  while (tried.size < mostAtOnce) {
    const asked = await inTransaction(database, (tx) => beginNext(tx, actor, tried, now));
    if (!asked) break;
    const { invoiceId, payment: begun } = asked;
    tried.add(invoiceId);
    if (!begun) continue;
    const payment = 'vendorId' in begun ? await readPayment(begun.vendorId) : await payAttempt(begun);
    await inTransaction(database, async (tx) => {
      await applyPayment(tx, await lockContract(tx, organizationId), begun.attemptId, payment, now);
    });
    const outcome = paymentOutcome(payment);
    if (outcome.outcome === 'confirm' || outcome.outcome === 'refused')
      return { ...outcome, invoiceId, paid };
    if (outcome.outcome === 'paid') paid += 1;
    else processing += 1;
  }
  if (paid + processing === 0) throw new Refusal(tried.size > 0 ? 'payment-under-way' : 'nothing-to-pay');
  return { outcome: processing > 0 ? 'processing' : 'paid', invoiceId: null, paid };
}

async function beginNext(tx: Tx, actor: ActorOf<'member'>, tried: ReadonlySet<string>, now: Date) {
  const { organizationId } = actor;
  const opened = await lockContract(tx, organizationId);
  const [next] = await tx.invoiceCollection.findMany({
    where: {
      ...{ organizationId, dueCents: { gt: 0 }, firstFailedAt: { not: null } },
      invoiceId: { notIn: [...tried] },
    },
    // Ids are UUIDv7: in their order documents stand as they were issued.
    orderBy: { invoiceId: 'asc' },
    take: 1,
    select: { invoiceId: true },
  });
  if (!next) return null;
  const { invoiceId } = next;
  const unconfirmed = await findUnconfirmedPayment(tx, organizationId, invoiceId);
  if (unconfirmed) return { invoiceId, payment: unconfirmed };
  try {
    return { invoiceId, payment: await beginOwnerPayment(tx, opened, { invoiceId, actor }, now) };
  } catch (error) {
    if (isRefusal(error, 'payment-under-way')) return { invoiceId, payment: null };
    throw error;
  }
}
