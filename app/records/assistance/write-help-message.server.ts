import type { HelpFile } from '~/domain/assistance/help-inputs';
import { textHash } from '~/domain/assistance/text-hash';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type HelpMessageDraft = { messageId: string; text: string; fileIds: readonly string[] };

export type WrittenMessage = { textHash: string };

/**
 * Writes a message of a thread, once: null where it is there already. The files must have been sent by its author for
 * this. Refuses with `not-found` for files of others and for an id that another thread has.
 */
export async function writeHelpMessage(
  tx: Tx,
  organizationId: string,
  { requestId, membershipId, fromTrainer }: { requestId: string; membershipId: string; fromTrainer: boolean },
  { messageId, text, fileIds }: HelpMessageDraft,
  now: Date,
): Promise<WrittenMessage | null> {
  const known = await tx.helpMessage.findUnique({
    where: { organizationId_id: { organizationId, id: messageId } },
    select: { requestId: true, membershipId: true },
  });
  if (known) {
    if (known.requestId !== requestId || known.membershipId !== membershipId) throw new Refusal('not-found');
    return null;
  }
  const files = await ownFiles(tx, organizationId, membershipId, fileIds);
  await tx.helpMessage.create({
    data: {
      ...{ organizationId, id: messageId, requestId, membershipId, fromTrainer, text },
      files: toJson(files),
      writtenAt: now,
    },
    select: { id: true },
  });
  return { textHash: textHash(text) };
}

async function ownFiles(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  fileIds: readonly string[],
): Promise<HelpFile[]> {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return [];
  const rows = await tx.storedFile.findMany({
    where: { organizationId, id: { in: wanted }, purpose: 'learner-file', uploadedBy: membershipId },
    select: { id: true, name: true, bytes: true },
  });
  if (rows.length !== wanted.length) throw new Refusal('not-found');
  return rows.map(({ id, name, bytes }) => ({ fileId: id, name, bytes: Number(bytes) }));
}
