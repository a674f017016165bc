import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import type { InvitationKey } from '~/records/organizations/read-invitation.server';

/** The member an invitation is for, locked, and the token used: whoever comes second finds it used. */
export async function claimInvitation(
  tx: Tx,
  { hash, organizationId, membershipId }: InvitationKey,
  now: Date,
) {
  const { member } = await lockMember(tx, organizationId, membershipId, now);
  const used = await tx.authToken.updateMany({
    where: { id: hash, organizationId, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (used.count !== 1 || member.status !== 'registered') throw new Refusal('token-invalid');
  return member;
}

/** Makes a registered member active as this account. */
export async function joinWithAccount(
  tx: Tx,
  { organizationId, membershipId }: InvitationKey,
  account: { userId: string; name: string; firstName?: string; lastName?: string; language?: string },
  now: Date,
): Promise<void> {
  const { userId, name, ...facts } = account;
  await tx.membership.update({
    where: { organizationId_id: { organizationId, id: membershipId } },
    data: { ...facts, userId, status: 'active', activatedAt: now },
    select: { id: true },
  });
  await tx.accountMembership.create({ data: { userId, organizationId, membershipId } });
  const subject = { kind: 'member', id: membershipId, name };
  const self = { kind: 'member', userId, membershipId, organizationId, role: 'learner' } as const;
  await appendAuditEntry(tx, organizationId, self, { action: 'member.activated', subject }, now);
}
