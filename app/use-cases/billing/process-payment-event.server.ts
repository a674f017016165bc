import { systemActor } from '~/domain/actor';
import type { PaymentEvent } from '~/domain/billing/payment';
import { readDispute } from '~/integrations/stripe/read-dispute.server';
import { readMandate } from '~/integrations/stripe/read-mandate.server';
import { readPaymentMethod } from '~/integrations/stripe/read-payment-method.server';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { readRefund } from '~/integrations/stripe/read-refund.server';
import { readSetupCheckout } from '~/integrations/stripe/read-setup-checkout.server';
import { acrossOrganizations, forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyChargeBack } from '~/records/billing/apply-charge-back.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { applyRefund } from '~/records/billing/apply-refund.server';
import { keepPaymentMethod } from '~/records/billing/keep-payment-method.server';
import { refreshMandate, refreshPaymentMethod } from '~/records/billing/refresh-payment-method.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Acts on an event of the payment vendor by fetching the object it is about again: doubled, late or reordered events
 * end in the same state. Events of other kinds, and objects that are nobody's, are put aside. Rejects when the
 * vendor does not answer: the queue tries again.
 */
export async function processPaymentEvent(
  { eventId }: { eventId: string },
  { now }: { now: Date },
): Promise<void> {
  const accounts = forAccounts();
  const event = await accounts.webhookEvent.findUnique({ where: { id: eventId } });
  if (!event || event.processedAt) return;
  const { objectId, objectKind } = event.payload as Pick<PaymentEvent, 'objectId' | 'objectKind'>;
  try {
    if (objectId) await follow(objectKind, objectId, now);
  } catch (error) {
    await accounts.webhookEvent.update({
      where: { id: eventId },
      data: { attempts: { increment: 1 }, lastError: String(error).slice(0, 500) },
      select: { id: true },
    });
    throw error;
  }
  await accounts.webhookEvent.update({
    where: { id: eventId },
    data: { attempts: { increment: 1 }, processedAt: new Date(), lastError: null },
    select: { id: true },
  });
}

async function follow(kind: string, id: string, now: Date): Promise<void> {
  if (kind === 'payment_intent') return followPayment(id, now);
  if (kind === 'dispute') {
    const dispute = await readDispute(id);
    if (dispute.paymentId)
      await forPayment(dispute.paymentId, now, (tx, opened, attempt) =>
        applyChargeBack(tx, opened, attempt, dispute, now),
      );
    return;
  }
  if (kind === 'checkout.session') return followCheckout(id, now);
  if (kind === 'mandate') return followMandate(id);
  if (kind === 'payment_method') return followMethod(id);
  if (kind === 'refund') {
    const refund = await readRefund(id);
    if (refund.paymentId)
      await forPayment(refund.paymentId, now, (tx, opened) => applyRefund(tx, opened, refund, now));
  }
}

async function followPayment(paymentId: string, now: Date): Promise<void> {
  const payment = await readPayment(paymentId);
  const { organizationId, attemptId } = payment.metadata;
  if (!organizationId || !attemptId || !(await isThere(organizationId))) return;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await applyPayment(tx, await lockContract(tx, organizationId), attemptId, payment, now);
  });
}

type Work = (
  tx: Parameters<typeof lockContract>[0],
  opened: Awaited<ReturnType<typeof lockContract>>,
  attempt: { id: string; invoiceId: string | null },
) => Promise<void>;

async function forPayment(vendorId: string, now: Date, work: Work): Promise<void> {
  await followPayment(vendorId, now);
  const attempt = await acrossOrganizations(
    'whose payment a vendor’s event is about',
  ).paymentAttempt.findFirst({
    where: { vendorId },
    select: { organizationId: true, id: true, invoiceId: true },
  });
  if (!attempt) return;
  const { organizationId, ...found } = attempt;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await work(tx, await lockContract(tx, organizationId), found);
  });
}

/** An organization may have been purged since. */
async function isThere(organizationId: string): Promise<boolean> {
  return (await forOrganization(organizationId).organization.count({ where: { id: organizationId } })) === 1;
}

/** A payment method registered by somebody who closed the page before coming back. */
async function followCheckout(sessionId: string, now: Date): Promise<void> {
  const { customerId, paymentMethod } = await readSetupCheckout(sessionId);
  if (!customerId || !paymentMethod) return;
  const owner = await acrossOrganizations('whose page a vendor’s event is about').subscription.findFirst({
    where: { customerId },
    select: { organizationId: true },
  });
  if (!owner) return;
  await inTransaction(forOrganization(owner.organizationId), async (tx) => {
    await lockContract(tx, owner.organizationId);
    await keepPaymentMethod(tx, owner.organizationId, paymentMethod, { actor: systemActor, now });
  });
}

async function followMandate(mandateId: string): Promise<void> {
  const mandate = await readMandate(mandateId);
  const holder = await acrossOrganizations('whose mandate a vendor’s event is about').paymentMethod.findFirst(
    {
      where: { mandateReference: mandate.reference },
      select: { organizationId: true },
    },
  );
  if (holder) await refreshMandate(forOrganization(holder.organizationId), holder.organizationId, mandate);
}

async function followMethod(vendorId: string): Promise<void> {
  const holder = await acrossOrganizations('whose card a vendor’s event is about').paymentMethod.findFirst({
    where: { vendorId, detachedAt: null },
    select: { organizationId: true },
  });
  const method = holder && (await readPaymentMethod(vendorId));
  if (method)
    await refreshPaymentMethod(forOrganization(holder.organizationId), holder.organizationId, method);
}
