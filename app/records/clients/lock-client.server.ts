import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockForClients } from '~/records/clients/lock-for-clients.server';

/**
 * One client, its organization locked to the end of the transaction. Refuses with `not-found`, `feature-not-in-plan`,
 * `organization-suspended`, `organization-ended`, and `client-archived` for what is written of open clients only.
 */
export async function lockClient(
  tx: Tx,
  organizationId: string,
  clientId: string,
  { now, archivedToo = false }: { now: Date; archivedToo?: boolean },
) {
  const organization = await lockForClients(tx, organizationId, now);
  const client = await tx.clientCompany.findUnique({
    where: { organizationId_id: { organizationId, id: clientId } },
    select: { id: true, name: true, siren: true, archivedAt: true },
  });
  if (!client) throw new Refusal('not-found');
  if (client.archivedAt && !archivedToo) throw new Refusal('client-archived');
  return { organization, client };
}
