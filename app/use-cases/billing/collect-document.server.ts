import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { payAttempt, type AttemptToPay } from '~/integrations/stripe/pay-attempt.server';
import { PaymentVendorDown } from '~/integrations/stripe/payment-vendor-down.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

export type DocumentToCollect = { organizationId: string; invoiceId: string; reason: string };

export type CollectedNow = 'paid' | 'processing' | 'to-confirm' | 'refused' | 'vendor-down';

/**
 * Debits the registered payment method now for what is due of a document, beside the planned days: a refusal does not
 * count towards a suspension (P12). A vendor that is down is asked again by the collection. Refuses with `not-found`,
 * `nothing-to-pay`, `payment-under-way` and `payment-method-missing`.
 */
export async function collectDocument(
  actor: ActorOf<'operator'>,
  asked: DocumentToCollect,
  { now }: { now: Date },
): Promise<CollectedNow> {
  const { organizationId } = asked;
  const database = forOrganization(organizationId);
  const attempt = await inTransaction(database, (tx) => begin(tx, actor, asked, now));
  try {
    const payment = await payAttempt(attempt);
    await inTransaction(database, async (tx) => {
      await applyPayment(tx, await lockContract(tx, organizationId), attempt.attemptId, payment, now);
    });
    if (payment.status === 'succeeded') return 'paid';
    if (payment.status === 'requires-action') return 'to-confirm';
    return payment.status === 'processing' ? 'processing' : 'refused';
  } catch (error) {
    if (error instanceof PaymentVendorDown) return 'vendor-down';
    throw error;
  }
}

async function begin(
  tx: Tx,
  actor: ActorOf<'operator'>,
  { organizationId, invoiceId, reason }: DocumentToCollect,
  now: Date,
): Promise<AttemptToPay> {
  const opened = await lockContract(tx, organizationId);
  const where = { organizationId_invoiceId: { organizationId, invoiceId } };
  if (!(await tx.invoiceCollection.findUnique({ where, select: { invoiceId: true } }))) {
    throw new Refusal('not-found');
  }
  const { balance, number } = await refreshCollection(tx, opened, invoiceId);
  if (balance.due === 0) throw new Refusal('nothing-to-pay');
  const pending = await tx.paymentAttempt.count({
    where: { organizationId, invoiceId, status: { in: ['created', 'processing', 'requires-action'] } },
  });
  if (pending > 0) throw new Refusal('payment-under-way');
  const method = await tx.paymentMethod.findFirst({
    where: { organizationId, isDefault: true, detachedAt: null },
    select: { id: true, vendorId: true },
  });
  const { customerId } = opened;
  if (!method || !customerId) throw new Refusal('payment-method-missing');
  const attemptId = createId();
  await tx.paymentAttempt.create({
    data: {
      ...{ organizationId, id: attemptId, invoiceId, cause: 'operator', status: 'created' },
      number: await tx.paymentAttempt.count({ where: { organizationId, invoiceId } }),
      ...{ cents: balance.due, currency: 'EUR', methodId: method.id, createdAt: now, checkAt: now },
    },
    select: { id: true },
  });
  await refreshCollection(tx, opened, invoiceId);
  await refreshCollectAt(tx, organizationId);
  const act = {
    action: 'invoice.collected',
    reason,
    organizationId,
    details: { invoiceId, cents: balance.due },
  };
  await appendAct(tx, actor, { ...act, subject: { kind: 'invoice', id: invoiceId, name: number } }, now);
  const asked = { organizationId, attemptId, cents: balance.due, customerId, returnPath: null };
  return { ...asked, methodVendorId: method.vendorId };
}
