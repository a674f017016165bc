import type { z } from 'zod';
import type { cancelOrderInput, KeptCancellation } from '~/domain/funding/cancellation-inputs';
import { cancellationOf } from '~/domain/funding/order-cancellation';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { closeOrderAccess } from '~/records/funding/close-order-access.server';
import { leaveOrderSessions } from '~/records/funding/leave-order-sessions.server';
import {
  actingIn,
  openOrderFor,
  requireOrderActor,
  type OrderActor,
} from '~/records/funding/open-order-for.server';
import { orderActorName } from '~/records/funding/order-actor-name.server';
import { readCancellable } from '~/records/funding/read-cancellable.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { tellCancellation } from '~/records/funding/tell-cancellation.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Ends an order before it begins, by its client or its organization, at exactly the cost that was shown: free until a
 * month before (K30), by the organization until 7 days before (K31), later for the indemnity that the convention
 * provides (K12, F1). How what was paid comes back is the client's to choose: now, or where the organization ends it by
 * {@link chooseRefund} (K31). Its people are no longer expected at its sessions and are told, and the access that it opened closes; the other
 * side is told; invoicing settles what was paid. Refuses with `not-allowed`, `not-found`, `order-cancelled`, `order-begun`, `cancellation-too-late` (K32) and
 * `cancellation-not-free` where the cost is no longer the one shown.
 */
export async function cancelOrder(
  actor: OrderActor,
  { orderId, reason, indemnityCents, choice }: z.output<typeof cancelOrderInput>,
  { now }: { now: Date },
): Promise<void> {
  requireOrderActor(actor);
  const { organizationId } = actor;
  const side = actor.kind === 'member' ? ('organization' as const) : ('client' as const);
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const decision = cancellationOf(await readCancellable(tx, organizationId, order), side, now);
    if (!decision.allowed) {
      throw new Refusal(decision.reason === 'order-begun' ? 'order-begun' : 'cancellation-too-late');
    }
    const { terms } = decision;
    if (terms.indemnityCents !== indemnityCents) throw new Refusal('cancellation-not-free');
    const who = await orderActorName(tx, actor);
    const cancellation = {
      ...{ side, reason, who, terms: terms.kind, until: terms.until, indemnityCents: terms.indemnityCents },
      ...(terms.choice && side === 'client' ? { choice, chosenBy: side } : { choice: null, chosenBy: null }),
    } satisfies KeptCancellation;
    await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: { status: 'cancelled', cancelledAt: now, offeredAt: null, cancellation: toJson(cancellation) },
      select: { id: true },
    });
    const { by, source } = actingIn(actor);
    const payload = { side, terms: terms.kind, reason, by, indemnityCents, choice: cancellation.choice };
    await appendOrderEvidence(tx, organizationId, orderId, { kind: 'cancelled', payload, source }, now);
    await closeOrderAccess(tx, organizationId, order, { by }, now);
    const people = await tx.orderParticipant.findMany({
      where: { organizationId, orderId, leftAt: null },
      select: { enrolmentId: true },
    });
    const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
    const told = await leaveOrderSessions(tx, organizationId, orderId, { enrolmentIds, by, source }, now);
    await tellCancellation(tx, organizationId, order, told, now);
    for (const kind of ['remind', 'settle'] as const) {
      await setFundingAgenda(tx, organizationId, { kind, subjectId: orderId, dueAt: null });
    }
    const dueAt = order.versionId ? now : null;
    await setFundingAgenda(tx, organizationId, { kind: 'invoice', subjectId: orderId, dueAt });
    if (order.status !== 'draft') {
      const news = { what: 'cancelled' as const, who, reason, key: 'once', cancellation };
      await tellOrderNews(tx, organizationId, orderId, {
        ...{ ...news, to: side === 'client' ? 'organization' : 'client' },
      });
    }
    const subject = { kind: 'order', id: orderId, name: order.number };
    const details = { reason, terms: terms.kind, indemnityCents, choice: cancellation.choice };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.cancelled', subject, details }, now);
  });
}
