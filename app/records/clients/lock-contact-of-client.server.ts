import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockClient } from '~/records/clients/lock-client.server';

/**
 * A contact of that client, for members who write of them; the organization is locked. Refuses as `lockClient`, and with
 * `not-found` for a contact of another client.
 */
export async function lockContactOfClient(
  tx: Tx,
  organizationId: string,
  { clientId, contactId }: { clientId: string; contactId: string },
  now: Date,
) {
  const { organization, client } = await lockClient(tx, organizationId, clientId, { now });
  const row = await tx.clientContact.findUnique({
    where: { organizationId_id: { organizationId, id: contactId } },
    select: {
      ...{ id: true, clientId: true, userId: true, email: true, firstName: true, lastName: true },
      ...{ language: true, status: true },
    },
  });
  if (row?.clientId !== clientId) throw new Refusal('not-found');
  const { firstName, lastName, ...contact } = row;
  return { organization, client, contact: { ...contact, name: `${firstName} ${lastName}` } };
}
