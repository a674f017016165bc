import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { requireReplayAudience } from '~/records/attendance/replay-audience.server';

/** `file`: to be shown here; `elsewhere`: at an address; `expired`: the provider no longer has it. */
export type OpenedReplay = { title: string; sessionTitle: string } & (
  { kind: 'file' } | { kind: 'elsewhere'; url: string } | { kind: 'expired'; since: string }
);

/**
 * Opens a replay for a participant or somebody who teaches: counted apart and kept in the chain, never presence. One
 * that has expired is told and not counted. Refuses with `not-found`.
 */
export async function openReplay(
  actor: ActorOf<'member'>,
  { sessionId, replayId }: { sessionId: string; replayId: string },
  { now }: { now: Date },
): Promise<OpenedReplay> {
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireReplayAudience(tx, actor, sessionId);
    const session = await lockSession(tx, organizationId, sessionId);
    const replay = await tx.sessionReplay.findFirst({
      where: { organizationId, id: replayId, sessionId, removedAt: null },
      select: { title: true, url: true, fileId: true, availableUntil: true },
    });
    if (!replay) throw new Refusal('not-found');
    const { title, url, fileId, availableUntil } = replay;
    const about = { title, sessionTitle: session.title };
    if (availableUntil && now >= availableUntil) {
      return { ...about, kind: 'expired', since: availableUntil.toISOString() };
    }
    if (!url && !fileId) throw new Refusal('not-found');
    const view = { organizationId, replayId, membershipId };
    await tx.replayView.upsert({
      where: { organizationId_replayId_membershipId: view },
      create: { ...view, opened: 1, firstOpenedAt: now, lastOpenedAt: now },
      update: { opened: { increment: 1 }, lastOpenedAt: now },
      select: { opened: true },
    });
    const payload = { replayId, membershipId };
    const fact = { kind: 'replay-opened' as const, payload, source: 'page' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    return url ? { ...about, kind: 'elsewhere', url } : { ...about, kind: 'file' };
  });
}
