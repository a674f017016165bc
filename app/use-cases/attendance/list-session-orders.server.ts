import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** The accepted orders that a session was sold with, by number. Refuses with `not-allowed`. */
export async function listSessionOrders(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<{ number: string; clientName: string }[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).orderSession.findMany({
    where: { organizationId, sessionId, order: { status: 'accepted' } },
    orderBy: { orderId: 'asc' },
    take: 20,
    select: { order: { select: { number: true, client: { select: { name: true } } } } },
  });
  return rows.map(({ order }) => ({ number: order.number, clientName: order.client.name }));
}
