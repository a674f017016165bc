import { Refusal } from '~/domain/refusal';
import { lockOrganization } from '~/platform/locks.server';
import type { Tx } from '~/platform/tenancy.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';

/**
 * One contact with their client, their organization locked to the end of the transaction. Refuses with `not-found`,
 * `organization-suspended` and `organization-ended`.
 */
export async function lockContact(tx: Tx, organizationId: string, contactId: string, now: Date) {
  if (!(await lockOrganization(tx, organizationId))) throw new Refusal('not-found');
  const row = await tx.clientContact.findUnique({
    where: { organizationId_id: { organizationId, id: contactId } },
    select: {
      ...{ id: true, clientId: true, userId: true, email: true, firstName: true, lastName: true },
      ...{ language: true, status: true },
      client: {
        select: { name: true, archivedAt: true, organization: { select: { state: true, planEndsAt: true } } },
      },
    },
  });
  if (!row) throw new Refusal('not-found');
  const { client, firstName, lastName, ...contact } = row;
  refuseClosed(client.organization, now);
  return {
    ...contact,
    name: `${firstName} ${lastName}`,
    clientName: client.name,
    clientArchived: client.archivedAt !== null,
  };
}

export type LockedContact = Awaited<ReturnType<typeof lockContact>>;
