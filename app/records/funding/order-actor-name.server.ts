import type { Tx } from '~/platform/tenancy.server';
import type { OrderActor } from '~/records/funding/open-order-for.server';

/** The full name of whoever acts on an order, a member or a contact of its client. */
export async function orderActorName(tx: Tx, actor: OrderActor): Promise<string> {
  const { organizationId } = actor;
  const select = { firstName: true, lastName: true };
  const found =
    actor.kind === 'member'
      ? await tx.membership.findUniqueOrThrow({
          where: { organizationId_id: { organizationId, id: actor.membershipId } },
          select,
        })
      : await tx.clientContact.findUniqueOrThrow({
          where: { organizationId_id: { organizationId, id: actor.contactId } },
          select,
        });
  return `${found.firstName} ${found.lastName}`;
}
