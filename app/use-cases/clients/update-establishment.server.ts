import type { ActorOf } from '~/domain/actor';
import type { UpdateEstablishmentInput } from '~/domain/clients/client-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { checkEstablishment } from '~/records/clients/check-establishment.server';
import { lockEstablishment } from '~/records/clients/lock-establishment.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Changes a place of a client; conventions made before keep what they say. Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `client-archived`, `establishment-exists`, `invalid-input` for a SIRET of another company,
 * `organization-suspended` and `organization-ended`.
 */
export async function updateEstablishment(
  actor: ActorOf<'member'>,
  {
    clientId,
    establishmentId,
    siret = null,
    street = '',
    postalCode = '',
    city = '',
    name,
  }: UpdateEstablishmentInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { client } = await lockEstablishment(tx, organizationId, { clientId, establishmentId }, now);
    const known = { siret, exceptId: establishmentId };
    await checkEstablishment(tx, organizationId, client, known);
    await tx.establishment.update({
      where: { organizationId_id: { organizationId, id: establishmentId } },
      data: { name, siret, street, postalCode, city },
      select: { id: true },
    });
    const subject = { kind: 'client', id: clientId, name: client.name };
    const details = { establishment: name };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'client.establishment-updated', subject, details },
      now,
    );
  });
}
