import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockClient } from '~/records/clients/lock-client.server';

/** A place of that client; the organization is locked. Refuses as `lockClient`, and with `not-found` for one of another. */
export async function lockEstablishment(
  tx: Tx,
  organizationId: string,
  { clientId, establishmentId }: { clientId: string; establishmentId: string },
  now: Date,
) {
  const { client } = await lockClient(tx, organizationId, clientId, { now });
  const establishment = await tx.establishment.findUnique({
    where: { organizationId_id: { organizationId, id: establishmentId } },
    select: { id: true, clientId: true, name: true, archivedAt: true },
  });
  if (establishment?.clientId !== clientId) throw new Refusal('not-found');
  return { client, establishment };
}
