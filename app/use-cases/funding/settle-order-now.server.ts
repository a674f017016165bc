import type { ActorOf } from '~/domain/actor';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { settleLockedOrder } from '~/records/funding/settle-locked-order.server';

/**
 * Settles an order that is over without waiting for the sweep, or settles it anew after a correction; `changed` where that
 * made another settlement. Refuses with `not-allowed`, `not-found`, `order-cancelled`, `order-not-accepted`,
 * `order-not-over`, and `settlement-waiting` while half-days are neither signed (in person: and counter-signed) nor
 * explained.
 */
export async function settleOrderNow(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<{ changed: boolean }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const settled = await settleLockedOrder(tx, organizationId, order, actor, now);
    if (settled.outcome === 'not-accepted') throw new Refusal('order-not-accepted');
    if (settled.outcome === 'not-over') throw new Refusal('order-not-over');
    if (settled.outcome === 'waiting') {
      const tasks = fundingTasks(settled.reading.facts, false, now);
      const waiting = tasks.filter(({ kind }) => kind === 'sign' || kind === 'countersign').length;
      throw new Refusal('settlement-waiting', { waiting });
    }
    return { changed: settled.kept };
  });
}
