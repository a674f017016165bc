import type { ActorOf } from '~/domain/actor';
import { mayHandleArchived } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { claimSeats, lockForRegistration } from '~/records/organizations/claim-seats.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import { recordSeatEvents } from '~/records/organizations/record-seat-events.server';

/**
 * Brings an archived member back with their history. Who had an account enters again at once; who had not is
 * registered, to be invited. Takes a seat (P10). Refuses with `not-allowed`, `not-found` (also whose data were erased), `organization-ended` and
 * `seat-limit-reached`. Somebody who is not archived stays as they are.
 */
export async function restoreMember(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now }: { now: Date },
): Promise<void> {
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const organization = await lockForRegistration(tx, organizationId, now);
    const { member } = await lockMember(tx, organizationId, membershipId, now);
    const decision = mayHandleArchived(actor, { role: member.role });
    if (!decision.allowed) throw new Refusal(decision.reason);
    if (member.erased) throw new Refusal('not-found');
    if (member.status !== 'archived') return;
    await claimSeats(tx, organization, 1);
    await tx.membership.update({
      where: { organizationId_id: { organizationId, id: membershipId } },
      data: { status: member.userId ? 'active' : 'registered', archivedAt: null },
      select: { id: true },
    });
    if (member.userId) {
      await tx.accountMembership.create({ data: { userId: member.userId, organizationId, membershipId } });
    }
    await recordSeatEvents(tx, organizationId, [{ membershipId, kind: 'restored' }], now);
    const subject = { kind: 'member', id: member.id, name: member.name };
    await appendAuditEntry(tx, organizationId, actor, { action: 'member.restored', subject }, now);
  });
}
