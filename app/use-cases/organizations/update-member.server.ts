import type { ActorOf } from '~/domain/actor';
import type { UpdateMemberInput } from '~/domain/organizations/member-inputs';
import { can, rolesGivenBy } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { lockMember } from '~/records/organizations/lock-member.server';

/**
 * Changes how the organization names a member, as on certificates still to come; those issued keep what they say.
 * The person's own account keeps its name. Refuses with `not-allowed` and `not-found`.
 */
export async function updateMember(
  actor: ActorOf<'member'>,
  { membershipId, ...input }: UpdateMemberInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'members.change-role')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const { member } = await lockMember(tx, organizationId, membershipId, now);
    if (!rolesGivenBy(actor.role).includes(member.role)) throw new Refusal('not-allowed');
    await tx.membership.update({
      where: { organizationId_id: { organizationId, id: membershipId } },
      data: input,
      select: { id: true },
    });
    const subject = { kind: 'member', id: member.id, name: `${input.firstName} ${input.lastName}` };
    const details = { before: member.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'member.updated', subject, details }, now);
  });
}
