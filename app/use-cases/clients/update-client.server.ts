import type { ActorOf } from '~/domain/actor';
import type { UpdateClientInput } from '~/domain/clients/client-inputs';
import { can } from '~/domain/organizations/permissions';
import { sirenOf } from '~/domain/organizations/siren';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockClient } from '~/records/clients/lock-client.server';
import { refuseKnownSiren } from '~/records/clients/refuse-known-siren.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Changes what is known of a client; conventions and invoices made before keep what they say (P22). Refuses with
 * `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`, `client-exists`, `siret-of-establishment` where a
 * place has a SIRET of another SIREN, `organization-suspended` and `organization-ended`.
 */
export async function updateClient(
  actor: ActorOf<'member'>,
  { clientId, ...facts }: UpdateClientInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockClient(tx, organizationId, clientId, { now });
    await refuseKnownSiren(tx, organizationId, facts.siren, clientId);
    await refuseOtherSirets(tx, organizationId, clientId, facts.siren);
    const where = { organizationId_id: { organizationId, id: clientId } };
    const before = await tx.clientCompany.findUniqueOrThrow({ where });
    const changed = Object.entries(facts).filter(([key, value]) => Reflect.get(before, key) !== value);
    if (changed.length === 0) return;
    await tx.clientCompany.update({ where, data: facts, select: { id: true } });
    const subject = { kind: 'client', id: clientId, name: facts.name };
    const details = {
      before: Object.fromEntries(changed.map(([key]) => [key, Reflect.get(before, key) as unknown])),
      after: Object.fromEntries(changed),
    };
    await appendAuditEntry(tx, organizationId, actor, { action: 'client.updated', subject, details }, now);
  });
}

/** Every place's SIRET begins with its company's SIREN, archived ones' too: they may come back. */
async function refuseOtherSirets(tx: Tx, organizationId: string, clientId: string, siren: string | null) {
  const places = await tx.establishment.findMany({
    where: { organizationId, clientId, siret: { not: null } },
    orderBy: { name: 'asc' },
    select: { name: true, siret: true },
  });
  const names = places.flatMap(({ name, siret }) => (siret && sirenOf(siret) !== siren ? [name] : []));
  if (names.length > 0) throw new Refusal('siret-of-establishment', { names });
}
