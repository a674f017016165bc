import type { ActorOf } from '~/domain/actor';
import { sessionChanges, type SessionChange } from '~/domain/funding/session-changes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { standingFields, standingSession } from '~/records/funding/read-order-ground.server';
import { lastVersions, standingVersions } from '~/records/funding/standing-versions.server';

/**
 * How the sessions of an order in force now differ from what was agreed (K32); none before it is accepted, and once it
 * is cancelled. Refuses with `not-allowed` and `not-found`. One query, but where offers were withdrawn since.
 */
export async function getSessionChanges(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
): Promise<SessionChange[]> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ versionId: true, status: true, offeredAt: true, versions: lastVersions },
      sessions: { select: { session: { select: standingFields } } },
    },
  });
  if (!order) throw new Refusal('not-found');
  if (order.status !== 'accepted') return [];
  const { inForce } = await standingVersions(db, organizationId, order);
  const standing = order.sessions.map(({ session }) => standingSession(session));
  return inForce ? sessionChanges(inForce.content.sessions, standing) : [];
}
