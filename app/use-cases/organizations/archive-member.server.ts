import type { ActorOf } from '~/domain/actor';
import { mayArchive } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { archiveMembership } from '~/records/organizations/archive-membership.server';
import { lockMember } from '~/records/organizations/lock-member.server';
import { recordSeatEvents } from '~/records/organizations/record-seat-events.server';

/**
 * Archives a member: their seat is free (P10), their sessions, tokens and invitations in this organization end, and
 * they no longer enter; their history and evidence stay. Somebody archived already stays so. Refuses with
 * `not-allowed`, `not-found` and `last-owner`.
 */
export async function archiveMember(
  actor: ActorOf<'member'>,
  { membershipId }: { membershipId: string },
  { now, idempotency }: { now: Date; idempotency?: Idempotency },
): Promise<void> {
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const { member, owners } = await lockMember(tx, organizationId, membershipId, now);
      const decision = mayArchive(actor, { role: member.role, owners });
      if (!decision.allowed) throw new Refusal(decision.reason);
      if (member.status === 'archived') return null;
      await archiveMembership(tx, organizationId, member, now);
      await recordSeatEvents(tx, organizationId, [{ membershipId, kind: 'archived' }], now);
      const subject = { kind: 'member', id: member.id, name: member.name };
      await appendAuditEntry(tx, organizationId, actor, { action: 'member.archived', subject }, now);
      return null;
    }),
  );
}
