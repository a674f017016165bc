import type { ActorOf } from '~/domain/actor';
import type { SessionSettingsInput } from '~/domain/attendance/provider-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { changeOrganization } from '~/records/organizations/change-organization.server';

/**
 * Changes how presence counts by default (K14), how long a half-day can be signed after its end, in hours, and the
 * room by default. Registers show the new policy at once. Refuses with `not-allowed`, `room-not-configured` (JaaS
 * without an account), `organization-suspended` and `organization-ended`.
 */
export async function updateSessionSettings(
  actor: ActorOf<'member'>,
  changes: SessionSettingsInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await changeOrganization(tx, actor, { action: 'organization.sessions-updated', changes }, now);
    const accounts = await tx.jaasAccount.count({ where: { organizationId } });
    if (changes.roomKind === 'jaas' && accounts === 0) throw new Refusal('room-not-configured');
  });
}
