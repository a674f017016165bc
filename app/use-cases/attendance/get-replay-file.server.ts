import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { fileToServe, servedFields, type FileToServe } from '~/integrations/files/file-to-serve.server';
import { forOrganization } from '~/platform/tenancy.server';
import { requireReplayAudience } from '~/records/attendance/replay-audience.server';

/** The video of a replay, for a participant or somebody who teaches. Refuses with `not-found`. */
export async function getReplayFile(
  actor: ActorOf<'member'>,
  { sessionId, replayId }: { sessionId: string; replayId: string },
): Promise<FileToServe> {
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  await requireReplayAudience(database, actor, sessionId);
  const replay = await database.sessionReplay.findFirst({
    where: { organizationId, id: replayId, sessionId, removedAt: null },
    select: { fileId: true },
  });
  if (!replay?.fileId) throw new Refusal('not-found');
  const row = await database.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: replay.fileId } },
    select: servedFields,
  });
  if (!row) throw new Refusal('not-found');
  return fileToServe(row);
}
