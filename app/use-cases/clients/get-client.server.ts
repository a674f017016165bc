import type { Actor } from '~/domain/actor';
import type { ClientRepresentation } from '~/domain/clients/client-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { clientFields, representClient } from '~/records/clients/represent-client.server';

/** One client with its contacts, as connectors read it. Refuses with `not-allowed` and `not-found`. */
export async function getClient(
  actor: Extract<Actor, { organizationId: string }>,
  { clientId }: { clientId: string },
): Promise<ClientRepresentation> {
  if (!can(actor, 'clients.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const row = await forOrganization(organizationId).clientCompany.findUnique({
    where: { organizationId_id: { organizationId, id: clientId } },
    select: clientFields,
  });
  if (!row) throw new Refusal('not-found');
  return representClient(row);
}
