import type { FileReference } from '~/domain/courses/activities';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** A file as a work names it; `sha256` goes into its evidence. */
export type OwnFile = FileReference & { sha256: string };

/**
 * The files that a person has uploaded to hand in or to answer with, in the order asked. Refuses with `invalid-input`
 * where one is somebody else's, or for something else.
 */
export async function readOwnFiles(
  tx: Tx,
  organizationId: string,
  { membershipId, fileIds }: { membershipId: string; fileIds: readonly string[] },
): Promise<OwnFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx.storedFile.findMany({
    where: { organizationId, id: { in: [...fileIds] }, purpose: 'learner-file', uploadedBy: membershipId },
    select: { id: true, name: true, bytes: true, mediaType: true, sha256: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return fileIds.map((fileId) => {
    const file = known.get(fileId);
    if (!file) throw new Refusal('invalid-input', { errors: [{ path: 'fileIds', problem: 'invalid' }] });
    const { name, bytes, mediaType, sha256 } = file;
    return { fileId, name, bytes: Number(bytes), mediaType, sha256 };
  });
}

/** Files as a column keeps them. */
export const keptFiles = (files: readonly OwnFile[]): FileReference[] =>
  files.map(({ fileId, name, bytes, mediaType }) => ({ fileId, name, bytes, mediaType }));
