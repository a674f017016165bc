import type { ActorOf } from '~/domain/actor';
import type { OrderStatus } from '~/domain/billing/plan-order';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readPayment } from '~/integrations/stripe/read-payment.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { readOrderAttempt } from '~/records/billing/read-order-attempt.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

export type OrderState = {
  status: OrderStatus;
  plan: string;
  payment: string;
  failureCode: string | null;
  invoiceId: string | null;
  /** Where its buyer confirms with their bank, while that is what it waits for. */
  confirmAt: string | null;
};

/**
 * How an order stands once its buyer is back from their bank: the payment is asked about again, so that nothing
 * waits for a webhook. Refuses with `not-allowed`, `not-found` and `temporarily-unavailable`.
 */
export async function finishOrder(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderState> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const attempt = await readOrderAttempt(database, { organizationId, orderId });
  let confirmAt: string | null = null;
  if (attempt.vendorId && attempt.status !== 'succeeded') {
    const payment = await readPayment(attempt.vendorId);
    confirmAt = payment.actionUrl;
    await inTransaction(database, async (tx) => {
      await applyPayment(tx, await lockContract(tx, organizationId), attempt.id, payment, now);
    });
  }
  const order = await database.planOrder.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: { status: true, plan: true, invoiceId: true },
  });
  const { status: payment, failureCode } = await database.paymentAttempt.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: attempt.id } },
    select: { status: true, failureCode: true },
  });
  return { ...order, status: order.status as OrderStatus, payment, failureCode, confirmAt };
}
