import type { ActorOf } from '~/domain/actor';
import { paymentOutcome, type PaymentOutcome } from '~/domain/billing/payment-outcome';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { payAttempt } from '~/integrations/stripe/pay-attempt.server';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { beginOwnerPayment, findUnconfirmedPayment } from '~/records/billing/begin-owner-payment.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Pays what is due of a document now, with the registered payment method and the person there: their bank may ask
 * them to confirm, on a page they come back from. A payment that waits for that confirmation is taken up again. A
 * refusal does not count towards a suspension. Refuses with `not-allowed`, `not-found`, `nothing-to-pay`,
 * `payment-under-way`, `payment-method-missing` and `temporarily-unavailable`.
 */
export async function payInvoice(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<PaymentOutcome> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const asked = await inTransaction(database, (tx) => begin(tx, actor, invoiceId, now));
  const payment = 'vendorId' in asked ? await readPayment(asked.vendorId) : await payAttempt(asked);
  await inTransaction(database, async (tx) => {
    await applyPayment(tx, await lockContract(tx, organizationId), asked.attemptId, payment, now);
  });
  return paymentOutcome(payment);
}

async function begin(tx: Tx, actor: ActorOf<'member'>, invoiceId: string, now: Date) {
  const { organizationId } = actor;
  const opened = await lockContract(tx, organizationId);
  const where = { organizationId_invoiceId: { organizationId, invoiceId } };
  if (!(await tx.invoiceCollection.findUnique({ where, select: { invoiceId: true } }))) {
    throw new Refusal('not-found');
  }
  const unconfirmed = await findUnconfirmedPayment(tx, organizationId, invoiceId);
  return unconfirmed ?? beginOwnerPayment(tx, opened, { invoiceId, actor }, now);
}
