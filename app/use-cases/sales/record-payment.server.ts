import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { dayToDatabase } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import type { recordPaymentInput, refundInput } from '~/domain/sales/sale-inputs';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { openSale, type OpenedSale } from '~/records/sales/open-sale.server';
import { refuseDayToCome } from '~/records/sales/refuse-day-to-come.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

type Payment = z.output<typeof recordPaymentInput> & { invoiceId: string };

/**
 * Writes down money that came for a document, also more than is open where that is said (`overpaid`): what is over is to
 * be given back. Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`, `sale-day-to-come`, `sale-not-open` for
 * an avoir or what is settled, and `sale-payment-too-high` beyond what is open.
 */
export async function recordPayment(
  actor: ActorOf<'member'>,
  { invoiceId, amount, receivedOn, method, reference, overpaid = false }: Payment,
  { now }: { now: Date },
): Promise<{ number: string }> {
  return change(
    actor,
    { invoiceId, action: 'sale.payment-recorded', cents: amount },
    now,
    async (tx, sale) => {
      refuseDayToCome(receivedOn, now, sale.timeZone);
      const open = sale.collection?.openCents ?? 0;
      if (!sale.collection || (open <= 0 && !overpaid)) throw new Refusal('sale-not-open');
      if (amount > open && !overpaid) throw new Refusal('sale-payment-too-high');
      await write(tx, actor, { invoiceId, cents: amount, receivedOn, method, reference }, now);
    },
  );
}

/**
 * Writes down that what a document was paid too much was given back, wholly or in part. Refuses with `not-allowed`,
 * `feature-not-in-plan`, `not-found`, `sale-day-to-come`, `sale-nothing-to-refund` and `sale-refund-too-high`.
 */
export async function recordRefund(
  actor: ActorOf<'member'>,
  { invoiceId, amount, refundedOn, reference }: z.output<typeof refundInput> & { invoiceId: string },
  { now }: { now: Date },
): Promise<{ number: string }> {
  const about = { invoiceId, action: 'sale.refunded', cents: amount ?? null };
  return change(actor, about, now, async (tx, sale) => {
    refuseDayToCome(refundedOn, now, sale.timeZone);
    const over = -(sale.collection?.openCents ?? 0);
    if (over <= 0) throw new Refusal('sale-nothing-to-refund');
    if (amount !== undefined && amount > over) throw new Refusal('sale-refund-too-high');
    const cents = -(amount ?? over);
    const payment = { invoiceId, cents, receivedOn: refundedOn, method: 'transfer', reference };
    await write(tx, actor, payment, now);
  });
}

type Change = { invoiceId: string; action: string; cents: number | null };

async function change(
  actor: ActorOf<'member'>,
  { invoiceId, action, cents }: Change,
  now: Date,
  work: (tx: Tx, sale: OpenedSale) => Promise<void>,
): Promise<{ number: string }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const sale = await openSale(tx, organizationId, invoiceId);
    await work(tx, sale);
    await refreshSaleCollection(tx, organizationId, invoiceId, sale.timeZone);
    const subject = { kind: 'sale', id: invoiceId, name: sale.number };
    await appendAuditEntry(tx, organizationId, actor, { action, subject, details: { cents } }, now);
    return { number: sale.number };
  });
}

async function write(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  payment: { invoiceId: string; cents: number; receivedOn: string; method: string; reference: string },
  now: Date,
): Promise<void> {
  const { receivedOn, ...rest } = payment;
  await tx.salePayment.create({
    data: {
      ...{ organizationId, id: createId(), ...rest, receivedOn: dayToDatabase(receivedOn) },
      ...{ recordedAt: now, recordedBy: membershipId },
    },
    select: { id: true },
  });
}
