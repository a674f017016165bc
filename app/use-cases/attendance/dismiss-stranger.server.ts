import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { decideStranger } from '~/records/attendance/decide-stranger.server';

/**
 * Says that somebody whom the room could not name is no participant; their stays are kept and count for nobody.
 * Refuses with `not-allowed`, `not-found` (session, stranger) and `stranger-decided`.
 */
export async function dismissStranger(
  actor: ActorOf<'member'>,
  { sessionId, strangerId }: { sessionId: string; strangerId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const decision = { decision: 'dismissed' as const, participantId: null, by };
    const { name } = await decideStranger(tx, organizationId, { sessionId, strangerId }, decision, now);
    const payload = { strangerId, name, by };
    const fact = { kind: 'stranger-dismissed' as const, payload, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
  });
}
