import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { sum } from '~/domain/money';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { maySettle } from '~/domain/sales/bank-match';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { openSale } from '~/records/sales/open-sale.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Pays a document with what is left of a line of a bank's file, as far as it is open, or with money that went out gives
 * back what it was paid too much: a line may pay several documents, and several lines one. Refuses with `not-allowed`,
 * `feature-not-in-plan`, `not-found`, `sale-not-open`, `sale-nothing-to-refund` and `bank-line-used`.
 */
export async function matchBankLine(
  actor: ActorOf<'member'>,
  { lineId, invoiceId }: { lineId: string; invoiceId: string },
  { now }: { now: Date },
): Promise<{ cents: number }> {
  const { organizationId } = actor;
  return change(actor, 'bank.matched', lineId, now, async (tx) => {
    const sale = await openSale(tx, organizationId, invoiceId);
    const line = await takeLine(tx, organizationId, lineId);
    const open = sale.collection?.openCents ?? 0;
    if (!maySettle(line.left, { openCents: open })) {
      throw new Refusal(line.left < 0 ? 'sale-nothing-to-refund' : 'sale-not-open');
    }
    const cents = line.left < 0 ? Math.max(line.left, open) : Math.min(line.left, open);
    await tx.salePayment.create({
      data: {
        ...{
          organizationId,
          id: createId(),
          invoiceId,
          cents,
          receivedOn: line.bookedOn,
          method: 'transfer',
        },
        ...{ reference: line.label.slice(0, 100), bankLineId: lineId },
        ...{ recordedAt: now, recordedBy: actor.membershipId },
      },
      select: { id: true },
    });
    if (cents === line.left) await setState(tx, organizationId, lineId, 'matched');
    await refreshSaleCollection(tx, organizationId, invoiceId, sale.timeZone);
    return { cents };
  });
}

/** Sets a line aside: it pays no document. Refuses as {@link matchBankLine}. */
export async function ignoreBankLine(
  actor: ActorOf<'member'>,
  { lineId }: { lineId: string },
  { now }: { now: Date },
): Promise<void> {
  await change(actor, 'bank.ignored', lineId, now, async (tx) => {
    await takeLine(tx, actor.organizationId, lineId);
    await setState(tx, actor.organizationId, lineId, 'ignored');
  });
}

/** Puts a line that was set aside back. Refuses as {@link matchBankLine}. */
export async function reopenBankLine(
  actor: ActorOf<'member'>,
  { lineId }: { lineId: string },
  { now }: { now: Date },
): Promise<void> {
  const { organizationId } = actor;
  await change(actor, 'bank.reopened', lineId, now, async (tx) => {
    const where = { organizationId, id: lineId, state: 'ignored', cents: { not: 0 } };
    const { count } = await tx.bankLine.updateMany({ where, data: { state: 'open' } });
    if (count === 0) throw new Refusal('bank-line-used');
  });
}

/** Locks an open line, with what of it pays nothing yet, below zero what went out. */
async function takeLine(tx: Tx, organizationId: string, lineId: string) {
  const where = { organizationId, id: lineId, state: 'open' };
  const { count } = await tx.bankLine.updateMany({ where, data: { state: 'open' } });
  if (count === 0) throw new Refusal('bank-line-used');
  const line = await tx.bankLine.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: lineId } },
    select: { cents: true, label: true, bookedOn: true },
  });
  const used = await tx.salePayment.findMany({
    where: { organizationId, bankLineId: lineId },
    select: { cents: true },
  });
  const left = line.cents - sum(used.map(({ cents }) => cents));
  if (Math.sign(left) !== Math.sign(line.cents)) throw new Refusal('bank-line-used');
  return { ...line, left };
}

async function setState(tx: Tx, organizationId: string, lineId: string, state: string): Promise<void> {
  await tx.bankLine.updateMany({ where: { organizationId, id: lineId }, data: { state } });
}

async function change<Result>(
  actor: ActorOf<'member'>,
  action: string,
  lineId: string,
  now: Date,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const line = await tx.bankLine.findUnique({
      where: { organizationId_id: { organizationId, id: lineId } },
      select: { label: true, bookedOn: true },
    });
    if (!line) throw new Refusal('not-found');
    const result = await work(tx);
    const subject = { kind: 'bank-line', id: lineId, name: line.label.slice(0, 100) };
    const details = { bookedOn: dayFromDatabase(line.bookedOn), ...(result as object | undefined) };
    await appendAuditEntry(tx, organizationId, actor, { action, subject, details }, now);
    return result;
  });
}
