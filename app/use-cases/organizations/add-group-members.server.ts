import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { joinGroup } from '~/records/organizations/join-group.server';

/**
 * Puts members into a group; those in it already stay. Returns how many joined. Refuses with `not-allowed`, and with
 * `not-found` for an unknown group or member, or an archived one.
 */
export async function addGroupMembers(
  actor: ActorOf<'member'>,
  { groupId, membershipIds }: { groupId: string; membershipIds: readonly string[] },
  { now }: { now: Date },
): Promise<{ added: number }> {
  if (!can(actor, 'groups.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const added = await inTransaction(forOrganization(organizationId), (tx) =>
    joinGroup(tx, organizationId, groupId, membershipIds, now),
  );
  return { added };
}
