import type { z } from 'zod';
import {
  keptCancellation,
  mayChooseRefund,
  type chooseRefundInput,
} from '~/domain/funding/cancellation-inputs';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import {
  actingIn,
  requireOrderActor,
  requireShownTo,
  type OrderActor,
} from '~/records/funding/open-order-for.server';
import { orderActorName } from '~/records/funding/order-actor-name.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * The client says how what it paid for a cancelled order comes back, as money or as an avoir (K31); until it has, a
 * member may write down what the client told it, with how it did in `reason`. The other side is told. Refuses with
 * `not-allowed`, `not-found`, `order-not-cancelled`, `refund-already-chosen` where the client has said it or an indemnity
 * leaves nothing to choose, and `invalid-input` for a member without a reason.
 */
export async function chooseRefund(
  actor: OrderActor,
  { orderId, choice, reason }: z.output<typeof chooseRefundInput>,
  { now }: { now: Date },
): Promise<void> {
  requireOrderActor(actor);
  const { organizationId } = actor;
  const side = actor.kind === 'member' ? 'organization' : 'client';
  if (side === 'organization' && reason === '') throw new Refusal('invalid-input');
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    requireShownTo(actor, order);
    if (order.status !== 'cancelled') throw new Refusal('order-not-cancelled');
    const kept = keptCancellation.parse(order.cancellation);
    if (!mayChooseRefund(kept)) throw new Refusal('refund-already-chosen');
    const cancellation = { ...kept, choice, chosenBy: side } as const;
    await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: { cancellation: toJson(cancellation) },
      select: { id: true },
    });
    const { by, source } = actingIn(actor);
    const payload = { side, choice, reason, by };
    const fact = { kind: 'refund-chosen' as const, payload, source };
    const { id: key } = await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const who = await orderActorName(tx, actor);
    await tellOrderNews(tx, organizationId, orderId, {
      ...{ what: 'refund-chosen', who, reason, key, cancellation },
      to: side === 'client' ? 'organization' : 'client',
    });
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.refund-chosen', subject, details: { choice, reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
