import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** A payment that was written and is to be asked of the vendor, or one that waits for its buyer's confirmation. */
export type BegunPayment = {
  organizationId: string;
  attemptId: string;
  cents: number;
  customerId: string;
  methodVendorId: string;
  returnPath: string;
};

const hour = 3_600_000;

/**
 * Writes that somebody pays what is due of a document now, with the method that is debited. Refuses with
 * `nothing-to-pay`, `payment-under-way` and `payment-method-missing`.
 */
export async function beginOwnerPayment(
  tx: Tx,
  opened: OpenedContract,
  { invoiceId, actor }: { invoiceId: string; actor: ActorOf<'member'> },
  now: Date,
): Promise<BegunPayment> {
  const { organizationId, customerId } = opened;
  const { balance, step, number: invoiceNumber } = await refreshCollection(tx, opened, invoiceId);
  if (balance.due === 0) throw new Refusal('nothing-to-pay');
  if (step.do === 'wait') throw new Refusal('payment-under-way');
  const method = await tx.paymentMethod.findFirst({
    where: { organizationId, isDefault: true, detachedAt: null },
    select: { id: true, vendorId: true },
  });
  if (!method || !customerId) throw new Refusal('payment-method-missing');
  const attemptId = createId();
  const returnPath = `/manage/billing/invoices/${invoiceId}/paid`;
  const number = await tx.paymentAttempt.count({ where: { organizationId, invoiceId } });
  await tx.paymentAttempt.create({
    data: {
      ...{ organizationId, id: attemptId, invoiceId, number, cause: 'owner', status: 'created' },
      ...{ cents: balance.due, currency: 'EUR', methodId: method.id, returnPath },
      ...{ createdAt: now, checkAt: new Date(now.getTime() + hour) },
    },
    select: { id: true },
  });
  await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, organizationId);
  const act = {
    action: 'invoice.payment-asked',
    subject: { kind: 'invoice', id: invoiceId, name: invoiceNumber },
  };
  await appendAuditEntry(tx, organizationId, actor, { ...act, details: { cents: balance.due } }, now);
  return {
    organizationId,
    attemptId,
    cents: balance.due,
    customerId,
    methodVendorId: method.vendorId,
    returnPath,
  };
}

/** The payment of a document whose buyer was sent to their bank and did not answer yet; null where there is none. */
export async function findUnconfirmedPayment(
  tx: Tx,
  organizationId: string,
  invoiceId: string,
): Promise<{ attemptId: string; vendorId: string } | null> {
  const attempt = await tx.paymentAttempt.findFirst({
    where: { organizationId, invoiceId, status: 'requires-action', vendorId: { not: null } },
    orderBy: { number: 'desc' },
    select: { id: true, vendorId: true },
  });
  return attempt?.vendorId ? { attemptId: attempt.id, vendorId: attempt.vendorId } : null;
}
