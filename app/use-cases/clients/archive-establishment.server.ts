import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockEstablishment } from '~/records/clients/lock-establishment.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Archives a place of a client, or takes it out of the archive (`archived: false`): orders of it stay. Refuses with
 * `not-allowed`, `not-found`, `feature-not-in-plan`, `client-archived`, `organization-suspended` and
 * `organization-ended`.
 */
export async function archiveEstablishment(
  actor: ActorOf<'member'>,
  input: { clientId: string; establishmentId: string; archived: boolean },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { clientId, establishmentId, archived } = input;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { client, establishment } = await lockEstablishment(tx, organizationId, input, now);
    if ((establishment.archivedAt !== null) === archived) return;
    await tx.establishment.update({
      where: { organizationId_id: { organizationId, id: establishmentId } },
      data: { archivedAt: archived ? now : null },
      select: { id: true },
    });
    const subject = { kind: 'client', id: clientId, name: client.name };
    const details = { establishment: establishment.name };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      archived
        ? { action: 'client.establishment-archived', subject, details }
        : { action: 'client.establishment-restored', subject, details },
      now,
    );
  });
}
