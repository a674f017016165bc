import type { ActorOf } from '~/domain/actor';
import { filePurposeRules, type FilePurpose } from '~/domain/courses/file-purposes';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization } from '~/platform/tenancy.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';

export type UploadedFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** Of images, in pixels. */
  width: number | null;
  height: number | null;
  /** Of recordings. */
  durationMs: number | null;
  /** Of PDF documents. */
  pageCount: number | null;
};

/**
 * Stores a file for a lesson, a cover, the organization's logo or a learner's work; `filePurposeRules` tells who may,
 * what it may be and how large. Refuses with `file-too-large`, `file-type-refused` (by its content), `file-incomplete`
 * (cut on its way), `file-unreadable`, `file-locked`, `video-not-playable`, `captions-refused`,
 * `temporarily-unavailable` or `not-allowed`; nothing is stored then.
 */
export async function uploadFile(
  actor: ActorOf<'member'>,
  { purpose, ...incoming }: IncomingFile & { purpose: FilePurpose },
  { now }: { now: Date },
): Promise<UploadedFile> {
  const { types, maximumBytes, permission, playable = false } = filePurposeRules[purpose];
  if (permission && !can(actor, permission)) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const file = await receiveFile(organizationId, incoming, { types, maximumBytes, examine: { playable } });
  const { id } = await recordStoredFile(forOrganization(organizationId), organizationId, file, {
    purpose,
    uploadedBy: membershipId,
    now,
  });
  const { name, mediaType, bytes, width, height, durationMs, pageCount } = file;
  return { id, name, mediaType, bytes, width, height, durationMs, pageCount };
}
