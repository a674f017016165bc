import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { payAttempt, type AttemptToPay } from '~/integrations/stripe/pay-attempt.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

export type InvoicePayment =
  | { outcome: 'paid' | 'processing' }
  | { outcome: 'confirm'; url: string }
  | { outcome: 'refused'; code: string };

const hour = 3_600_000;

/**
 * Pays what is due of a document now, with the registered payment method and the person there: their bank may ask
 * them to confirm, on a page they come back from. A refusal does not count towards a suspension. Refuses with
 * `not-allowed`, `not-found`, `nothing-to-pay`, `payment-under-way` and `payment-method-missing`.
 */
export async function payInvoice(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<InvoicePayment> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const attempt = await inTransaction(database, (tx) => begin(tx, organizationId, invoiceId, now));
  const payment = await payAttempt(attempt);
  await inTransaction(database, async (tx) => {
    await applyPayment(tx, await lockContract(tx, organizationId), attempt.attemptId, payment, now);
  });
  if (payment.status === 'succeeded') return { outcome: 'paid' };
  if (payment.status === 'processing') return { outcome: 'processing' };
  if (payment.actionUrl) return { outcome: 'confirm', url: payment.actionUrl };
  return { outcome: 'refused', code: payment.failure?.declineCode ?? payment.failure?.code ?? 'generic' };
}

async function begin(tx: Tx, organizationId: string, invoiceId: string, now: Date): Promise<AttemptToPay> {
  const opened = await lockContract(tx, organizationId);
  const where = { organizationId_invoiceId: { organizationId, invoiceId } };
  if (!(await tx.invoiceCollection.findUnique({ where, select: { invoiceId: true } }))) {
    throw new Refusal('not-found');
  }
  const { balance, step } = await refreshCollection(tx, opened, invoiceId);
  if (balance.due === 0) throw new Refusal('nothing-to-pay');
  if (step.do === 'wait') throw new Refusal('payment-under-way');
  const method = await tx.paymentMethod.findFirst({
    where: { organizationId, isDefault: true, detachedAt: null },
    select: { id: true, vendorId: true },
  });
  if (!method || !opened.customerId) throw new Refusal('payment-method-missing');
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
  const { customerId } = opened;
  return {
    ...{ organizationId, attemptId, cents: balance.due, customerId, returnPath },
    methodVendorId: method.vendorId,
  };
}
