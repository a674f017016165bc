import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { lockSession } from '~/records/attendance/lock-session.server';

/**
 * Takes a replay off; who opened it stays known, and a file's bytes go once nothing shows them for 7 days. Refuses with
 * `not-allowed` and `not-found`.
 */
export async function removeReplay(
  actor: ActorOf<'member'>,
  { sessionId, replayId }: { sessionId: string; replayId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockSession(tx, organizationId, sessionId);
    const replay = await tx.sessionReplay.findFirst({
      where: { organizationId, id: replayId, sessionId, removedAt: null },
      select: { title: true },
    });
    if (!replay) throw new Refusal('not-found');
    await tx.sessionReplay.update({
      where: { organizationId_id: { organizationId, id: replayId } },
      data: { removedAt: now, fileId: null, url: null },
      select: { id: true },
    });
    const payload = { replayId, title: replay.title, by };
    const fact = { kind: 'replay-removed' as const, payload, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
  });
}
