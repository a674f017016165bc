import type { ActorOf } from '~/domain/actor';
import type { InviteMemberInput } from '~/domain/organizations/member-inputs';
import { can, mayGiveRole } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockForRegistration } from '~/records/organizations/claim-seats.server';
import { joinGroup } from '~/records/organizations/join-group.server';
import { memberName } from '~/records/organizations/member-name.server';
import { refuseKnownMember } from '~/records/organizations/refuse-known-member.server';
import { registerMembers } from '~/records/organizations/register-members.server';
import { sendInvitations } from '~/records/organizations/send-invitations.server';

/**
 * Registers one person, puts them into groups and sends an invitation good for 30 days. They count as a registered
 * user from now on (P09). Refuses with `not-allowed` (also for a role beyond the actor's reach), `already-member`,
 * `member-archived`, `organization-ended`, `seat-limit-reached`, and `not-found` for an unknown group.
 */
export async function inviteMember(
  actor: ActorOf<'member'>,
  input: InviteMemberInput,
  { now }: { now: Date },
): Promise<{ membershipId: string }> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const decision = mayGiveRole(actor, input.role);
  if (!decision.allowed) throw new Refusal(decision.reason);
  const { organizationId } = actor;
  const { groupIds, ...person } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const { registered, known } = await registerMembers(tx, organization, [person], now);
    const member = registered[0] ?? refuseKnownMember(known);
    for (const groupId of groupIds) await joinGroup(tx, organizationId, groupId, [member.membershipId], now);
    const inviterName = await memberName(tx, organizationId, actor.membershipId);
    await sendInvitations(tx, [member], { organization, inviterName, now });
    const subject = {
      kind: 'member',
      id: member.membershipId,
      name: `${member.firstName} ${member.lastName}`,
    };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'member.invited', subject, details: { role: member.role } },
      now,
    );
    return { membershipId: member.membershipId };
  });
}
