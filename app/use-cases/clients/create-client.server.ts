import type { ActorOf } from '~/domain/actor';
import type { CreateClientInput } from '~/domain/clients/client-inputs';
import type { ClientRepresentation } from '~/domain/clients/client-representation';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addContacts } from '~/records/clients/add-contacts.server';
import { inviteContacts } from '~/records/clients/invite-contacts.server';
import { lockForClients } from '~/records/clients/lock-for-clients.server';
import { refuseKnownSiren } from '~/records/clients/refuse-known-siren.server';
import { clientFields, representClient } from '~/records/clients/represent-client.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { memberName } from '~/records/organizations/member-name.server';

/**
 * Registers a company that buys training, with the people who follow it there: each is invited at once (14 days), and
 * counts as no registered user. Refuses with `not-allowed`, `feature-not-in-plan`, `organization-suspended`,
 * `organization-ended`, and `client-exists` where another client, archived or not, has that SIREN.
 */
export async function createClient(
  actor: ActorOf<'member'>,
  input: CreateClientInput,
  { now, idempotency }: { now: Date; idempotency?: Idempotency },
): Promise<ClientRepresentation> {
  if (!can(actor, 'clients.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { contacts, ...facts } = input;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const organization = await lockForClients(tx, organizationId, now);
      await refuseKnownSiren(tx, organizationId, facts.siren);
      const id = createId();
      await tx.clientCompany.create({
        data: { organizationId, id, ...facts, createdAt: now, createdBy: actor.membershipId },
        select: { id: true },
      });
      const { language } = organization;
      const added = await addContacts(tx, organizationId, id, contacts, { language, now });
      const inviterName = await memberName(tx, organizationId, actor.membershipId);
      await inviteContacts(tx, added, { organization, clientName: facts.name, inviterName, now });
      const subject = { kind: 'client', id, name: facts.name };
      const details = { siren: facts.siren, contacts: added.length };
      await appendAuditEntry(tx, organizationId, actor, { action: 'client.created', subject, details }, now);
      const row = await tx.clientCompany.findUniqueOrThrow({
        where: { organizationId_id: { organizationId, id } },
        select: clientFields,
      });
      return representClient(row);
    }),
  );
}
