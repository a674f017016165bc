import type { ActorOf } from '~/domain/actor';
import { mayChangeRole } from '~/domain/organizations/permissions';
import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockMember } from '~/records/organizations/lock-member.server';

/**
 * Gives a member another role, at once in all their sessions and tokens. Refuses with `not-allowed`, `not-found`,
 * `member-archived` and `last-owner`. The role they have already changes nothing.
 */
export async function changeMemberRole(
  actor: ActorOf<'member'>,
  { membershipId, role }: { membershipId: string; role: Role },
  { now }: { now: Date },
): Promise<void> {
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { member, owners } = await lockMember(tx, organizationId, membershipId, now);
    const decision = mayChangeRole(actor, { from: member.role, to: role, owners });
    if (!decision.allowed) throw new Refusal(decision.reason);
    if (member.status === 'archived') throw new Refusal('member-archived');
    if (member.role === role) return;
    await tx.membership.update({
      where: { organizationId_id: { organizationId, id: membershipId } },
      data: { role },
      select: { id: true },
    });
    const subject = { kind: 'member', id: member.id, name: member.name };
    const details = { from: member.role, to: role };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'member.role-changed', subject, details },
      now,
    );
  });
}
