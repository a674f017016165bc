import type { ActorOf } from '~/domain/actor';
import type { ReplaceMemberInput } from '~/domain/organizations/member-inputs';
import { mayArchive, mayGiveRole } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { archiveMembership } from '~/records/organizations/archive-membership.server';
import { lockForRegistration } from '~/records/organizations/claim-seats.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import { memberName } from '~/records/organizations/member-name.server';
import { refuseKnownMember } from '~/records/organizations/refuse-known-member.server';
import { registerMembers } from '~/records/organizations/register-members.server';
import { sendInvitations } from '~/records/organizations/send-invitations.server';

/**
 * Gives a member's place to somebody else, since an identifier is never handed on (P02): the one is archived with their
 * history, the other registered and invited, in one event of the seat ledger, which costs nothing (P10). Also where the
 * plan is full or a payment late: nobody is added. Refuses with `not-allowed`, `not-found`, `last-owner`,
 * `member-archived` (also where the newcomer is, to be restored), `already-member`, `organization-suspended` and
 * `organization-ended`.
 */
export async function replaceMember(
  actor: ActorOf<'member'>,
  { membershipId, ...newcomer }: ReplaceMemberInput,
  { now }: { now: Date },
): Promise<{ membershipId: string }> {
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const { member, owners } = await lockMember(tx, organizationId, membershipId, now);
    const decisions = [mayArchive(actor, { role: member.role, owners }), mayGiveRole(actor, newcomer.role)];
    for (const decision of decisions) if (!decision.allowed) throw new Refusal(decision.reason);
    if (member.status === 'archived') throw new Refusal('member-archived');
    const inviterName = await memberName(tx, organizationId, actor.membershipId);
    const replaces = membershipId;
    const { registered, known } = await registerMembers(tx, organization, [newcomer], now, { replaces });
    const invitee = registered[0] ?? refuseKnownMember(known);
    await archiveMembership(tx, organizationId, member, now);
    await sendInvitations(tx, [invitee], { organization, inviterName, now });
    const names = [`${invitee.firstName} ${invitee.lastName}`];
    const details = { by: invitee.membershipId, names, people: 1, role: invitee.role };
    const subject = { kind: 'member', id: member.id, name: member.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'member.replaced', subject, details }, now);
    return { membershipId: invitee.membershipId };
  });
}
