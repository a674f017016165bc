import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockMember } from '~/records/organizations/lock-member.server';

/**
 * Makes another active member the owner, and the owner who hands over an admin: there is one all along. Refuses with
 * `not-allowed` (also to oneself), `not-found`, `member-archived`, and `not-found` for one who has not activated yet.
 */
export async function handOverOwnership(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'organization.ownership') || membershipId === actor.membershipId)
    throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { member } = await lockMember(tx, organizationId, membershipId, now);
    if (member.status === 'archived') throw new Refusal('member-archived');
    if (member.status !== 'active') throw new Refusal('not-found');
    const stillOwner = await tx.membership.updateMany({
      where: { organizationId, id: actor.membershipId, role: 'owner', status: 'active' },
      data: { role: 'admin' },
    });
    if (stillOwner.count !== 1) throw new Refusal('not-allowed');
    await tx.membership.update({
      where: { organizationId_id: { organizationId, id: membershipId } },
      data: { role: 'owner' },
      select: { id: true },
    });
    const subject = { kind: 'member', id: member.id, name: member.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'organization.handed-over', subject }, now);
  });
}
