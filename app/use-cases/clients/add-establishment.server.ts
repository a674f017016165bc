import type { ActorOf } from '~/domain/actor';
import type { AddEstablishmentInput } from '~/domain/clients/client-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkEstablishment } from '~/records/clients/check-establishment.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Adds another place of a client. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`,
 * `establishment-exists` for a SIRET that another of its places has, `invalid-input` for one of another company,
 * `organization-suspended` and `organization-ended`.
 */
export async function addEstablishment(
  actor: ActorOf<'member'>,
  { clientId, name, siret = null, street = '', postalCode = '', city = '' }: AddEstablishmentInput,
  { now }: { now: Date },
): Promise<{ establishmentId: string }> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const { client } = await lockClient(tx, organizationId, clientId, { now });
    await checkEstablishment(tx, organizationId, client, { siret });
    const id = createId();
    await tx.establishment.create({
      data: { organizationId, id, clientId, name, siret, street, postalCode, city, createdAt: now },
      select: { id: true },
    });
    const subject = { kind: 'client', id: clientId, name: client.name };
    const details = { establishment: name, siret };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'client.establishment-added', subject, details },
      now,
    );
    return { establishmentId: id };
  });
}
