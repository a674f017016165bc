import type { ActorOf } from '~/domain/actor';
import type { OrderStatus } from '~/domain/billing/plan-order';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { cancelPayment } from '~/integrations/stripe/cancel-payment.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { readOrderAttempt } from '~/records/billing/read-order-attempt.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';

/**
 * Gives up an order that waits for its buyer's confirmation, so that another can be made. Money that arrived meanwhile
 * wins: the order is then carried out. Returns how the order stands now: `lapsed` once it is given up. Refuses with
 * `not-allowed`, `not-found` and `temporarily-unavailable`.
 */
export async function cancelOrder(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderStatus> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const attempt = await readOrderAttempt(database, { organizationId, orderId });
  if (attempt.vendorId && attempt.status === 'requires-action') {
    const payment = await cancelPayment(attempt.vendorId);
    await inTransaction(database, async (tx) => {
      await applyPayment(tx, await lockContract(tx, organizationId), attempt.id, payment, now);
    });
  }
  const order = await database.planOrder.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: { status: true },
  });
  return order.status as OrderStatus;
}
