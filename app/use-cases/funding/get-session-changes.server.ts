import type { ActorOf } from '~/domain/actor';
import { sessionChanges, type SessionChange } from '~/domain/funding/session-changes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';
import { readStandingSessions } from '~/records/funding/read-order-ground.server';

/**
 * How the sessions of an order in force now differ from what was agreed (K32); none before it is accepted, and once it
 * is cancelled. Refuses with `not-allowed` and `not-found`. Three queries.
 */
export async function getSessionChanges(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
): Promise<SessionChange[]> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: { versionId: true, status: true },
  });
  if (!order) throw new Refusal('not-found');
  if (order.versionId === null || order.status !== 'accepted') return [];
  const version = await readOrderContent(db, organizationId, order.versionId);
  if (!version) return [];
  const { sessions, sessionIds } = version.content;
  return sessionChanges(sessions, await readStandingSessions(db, organizationId, { id: { in: sessionIds } }));
}
