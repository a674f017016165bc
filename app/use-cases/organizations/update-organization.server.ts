import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { UpdateOrganizationInput } from '~/domain/organizations/settings-inputs';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { changeOrganization } from '~/records/organizations/change-organization.server';

/** Changes the organization's name, accent colour, language and time zone. Refuses with `not-allowed`. */
export async function updateOrganization(
  actor: ActorOf<'member'>,
  changes: UpdateOrganizationInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  await inTransaction(forOrganization(actor.organizationId), (tx) =>
    changeOrganization(tx, actor, { action: 'organization.updated', changes }, now),
  );
}
