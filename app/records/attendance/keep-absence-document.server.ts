import { recordStoredFile, type StoredFileFacts } from '~/records/courses/record-stored-file.server';
import type { Tx } from '~/platform/tenancy.server';

/** Writes that the document of an absence has been stored; null where none came. */
export async function keepAbsenceDocument(
  tx: Tx,
  organizationId: string,
  file: StoredFileFacts | null,
  { uploadedBy, now }: { uploadedBy: string; now: Date },
): Promise<string | null> {
  if (!file) return null;
  const about = { purpose: 'absence-document' as const, uploadedBy, now };
  return (await recordStoredFile(tx, organizationId, file, about)).id;
}
