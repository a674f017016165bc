import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';

export type ReplayFacts = {
  title: string;
  kind: 'file' | 'link' | 'jaas';
  url?: string | null;
  fileId?: string | null;
  /** The provider's name of the recording: it comes once. */
  providerKey?: string | null;
  availableUntil?: Date | null;
};

/** Attaches a replay to a session, under its lock; one that a provider sent already is left as it is. */
export async function addReplayTo(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  facts: ReplayFacts,
  { by, source }: { by: string | null; source: SessionSource },
  now: Date,
): Promise<{ id: string }> {
  const { title, kind, url = null, fileId = null, providerKey = null, availableUntil = null } = facts;
  if (providerKey !== null) {
    const known = await tx.sessionReplay.findFirst({
      where: { organizationId, sessionId, providerKey },
      select: { id: true },
    });
    if (known) return known;
  }
  const id = createId();
  const about = { title, kind, url, fileId, providerKey, availableUntil };
  await tx.sessionReplay.create({
    data: { organizationId, id, sessionId, ...about, addedAt: now, addedBy: by },
    select: { id: true },
  });
  const payload = { replayId: id, title, kind, by };
  await appendSessionEvidence(tx, organizationId, sessionId, { kind: 'replay-added', payload, source }, now);
  return { id };
}
