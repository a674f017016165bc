import type { ActorOf } from '~/domain/actor';
import type { WrittenOrder } from '~/domain/funding/order-form';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { moveOrderAccess } from '~/records/funding/move-order-access.server';
import { orderColumns, writeOrderSessions } from '~/records/funding/put-order-in-force.server';
import { memberName } from '~/records/organizations/member-name.server';

/**
 * Saves what is written of an order: its draft before it is accepted, an amendment after (the version in force stays
 * until that is accepted). Impossible sessions and modules are told by the editor and refused as it is offered. Refuses
 * with `not-allowed`, `not-found`, `feature-not-in-plan`, `order-cancelled`, `order-offered` while an offer stands, and
 * `edit-conflict` on an older revision.
 */
export async function saveOrderDraft(
  actor: ActorOf<'member'>,
  { orderId, revision, draft, establishmentId, contactId }: WrittenOrder & { orderId: string },
  { now }: { now: Date },
): Promise<{ revision: number }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    if (order.offeredAt) throw new Refusal('order-offered');
    if (order.revision !== revision) {
      const by = await memberName(tx, organizationId, actor.membershipId);
      throw new Refusal('edit-conflict', {
        savedAt: order.savedAt.toISOString(),
        by,
        revision: order.revision,
      });
    }
    await requireOfClient(tx, organizationId, order.clientId, { establishmentId, contactId });
    const isDraft = order.versionId === null;
    const saved = await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: {
        ...{ establishmentId, contactId, draft: toJson({ ...draft, courseId: order.courseId }) },
        ...{ revision: { increment: 1 }, savedAt: now },
        ...(isDraft && orderColumns(draft)),
      },
      select: { revision: true },
    });
    if (isDraft) {
      const { startsOn, endsOn, courseId } = order;
      const change = { before: { startsOn, endsOn }, after: draft, by: actor.membershipId };
      await moveOrderAccess(tx, organizationId, orderId, change, now);
      const known = await ofCourse(tx, organizationId, courseId, draft.sessionIds);
      const sessions = { sessionIds: known, by: actor.membershipId, source: 'workspace' as const };
      await writeOrderSessions(tx, organizationId, orderId, sessions, now);
    }
    return saved;
  });
}

async function ofCourse(tx: Tx, organizationId: string, courseId: string, ids: readonly string[]) {
  const rows = await tx.liveSession.findMany({
    where: { organizationId, courseId, id: { in: [...ids] } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

async function requireOfClient(
  tx: Tx,
  organizationId: string,
  clientId: string,
  { establishmentId, contactId }: { establishmentId: string | null; contactId: string | null },
): Promise<void> {
  const places = establishmentId
    ? await tx.establishment.count({ where: { organizationId, clientId, id: establishmentId } })
    : 1;
  const contacts = contactId
    ? await tx.clientContact.count({ where: { organizationId, clientId, id: contactId } })
    : 1;
  if (places === 0 || contacts === 0) throw new Refusal('not-found');
}
