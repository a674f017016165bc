import type { ActorOf } from '~/domain/actor';
import type { ListClientsInput } from '~/domain/clients/client-inputs';
import type { ClientRepresentation } from '~/domain/clients/client-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { clientWhere } from '~/records/clients/client-where.server';
import { clientFields, representClient } from '~/records/clients/represent-client.server';

const rowsAtOnce = 1000;

/**
 * Every client that the list with these filters would show, in the order of their registration, a thousand at a time.
 * Refuses with `not-allowed` before the first.
 */
export function exportClients(
  actor: ActorOf<'member'>,
  filter: Pick<ListClientsInput, 'search' | 'status'>,
): AsyncGenerator<ClientRepresentation[]> {
  if (!can(actor, 'clients.read')) throw new Refusal('not-allowed');
  return readClients(actor.organizationId, filter);
}

async function* readClients(organizationId: string, filter: Pick<ListClientsInput, 'search' | 'status'>) {
  const database = forOrganization(organizationId);
  const where = await clientWhere(database, organizationId, filter);
  let after: string | null = null;
  for (;;) {
    const rows: ClientRepresentation[] = (
      await database.clientCompany.findMany({
        where: { ...where, ...(after && { AND: [{ id: { gt: after } }] }) },
        orderBy: { id: 'asc' },
        take: rowsAtOnce,
        select: clientFields,
      })
    ).map(representClient);
    yield rows;
    after = rows.at(-1)?.id ?? null;
    if (rows.length < rowsAtOnce) return;
  }
}
