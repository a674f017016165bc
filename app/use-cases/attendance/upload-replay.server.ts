import type { ActorOf } from '~/domain/actor';
import { maximumReplayBytes, replayTypes } from '~/domain/attendance/replay-files';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addReplayTo } from '~/records/attendance/add-replay-to.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';

/**
 * Takes a video in as it streams and attaches it, named as its file. Refuses with `not-allowed`, `not-found`,
 * `file-too-large` (2 GB), `file-type-refused` (by its content) and `file-incomplete`: nothing is kept then.
 */
export async function uploadReplay(
  actor: ActorOf<'member'>,
  { sessionId, ...incoming }: IncomingFile & { sessionId: string },
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const database = forOrganization(organizationId);
  const sessions = await database.liveSession.count({ where: { organizationId, id: sessionId } });
  if (sessions === 0) throw new Refusal('not-found');
  const accepted = { types: replayTypes, maximumBytes: maximumReplayBytes };
  const file = await receiveFile(organizationId, incoming, accepted);
  return inTransaction(database, async (tx) => {
    await lockSession(tx, organizationId, sessionId);
    const about = { purpose: 'session-replay' as const, uploadedBy: by, now };
    const { id: fileId } = await recordStoredFile(tx, organizationId, file, about);
    const facts = { title: file.name.replace(/\.\w+$/, ''), kind: 'file' as const, fileId };
    return addReplayTo(tx, organizationId, sessionId, facts, { by, source: 'workspace' }, now);
  });
}
