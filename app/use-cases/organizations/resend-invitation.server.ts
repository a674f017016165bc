import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockForRegistration } from '~/records/organizations/claim-seats.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import { memberName } from '~/records/organizations/member-name.server';
import { sendInvitations } from '~/records/organizations/send-invitations.server';

const perPersonAndDay = 5;

/**
 * Sends an invitation anew: the link before it opens nothing any more. Five times a day for one person at most.
 * Refuses with `not-allowed`, `not-found`, `member-archived`, `member-already-active` and `too-many-attempts`.
 */
export async function resendInvitation(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now }: { now: Date },
): Promise<{ email: string }> {
  if (!can(actor, 'members.invite')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await countAttempt([
    { key: `invite:${organizationId}:${membershipId}`, attempts: perPersonAndDay, windowSeconds: 86_400 },
  ]);
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const { member } = await lockMember(tx, organizationId, membershipId, now);
    if (member.status === 'archived') throw new Refusal('member-archived');
    if (member.status === 'active') throw new Refusal('member-already-active');
    const inviterName = await memberName(tx, organizationId, actor.membershipId);
    await sendInvitations(tx, [{ ...member, membershipId }], { organization, inviterName, now });
    const subject = { kind: 'member', id: member.id, name: member.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'member.invited-again', subject }, now);
    return { email: member.email };
  });
}
