import type { ActorOf } from '~/domain/actor';
import type { FilePurpose } from '~/domain/courses/image-files';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveImage, type IncomingFile } from '~/integrations/files/receive-image.server';
import { forOrganization } from '~/platform/tenancy.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';

export type UploadedFile = {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
};

/**
 * Stores an image for lessons, covers or the organization's logo. `purpose` decides who may: logos belong to the
 * organization's settings, the rest to authors. Refuses with `file-too-large` (10 MB), `file-type-refused` (by its
 * content), `file-incomplete` (cut on its way: nothing is stored), `temporarily-unavailable` or `not-allowed`.
 */
export async function uploadFile(
  actor: ActorOf<'member'>,
  { purpose, ...incoming }: IncomingFile & { purpose: FilePurpose },
  { now }: { now: Date },
): Promise<UploadedFile> {
  if (!can(actor, purpose === 'logo' ? 'organization.settings' : 'courses.write')) {
    throw new Refusal('not-allowed');
  }
  const { organizationId, membershipId } = actor;
  const image = await receiveImage(organizationId, incoming);
  const { id } = await recordStoredFile(forOrganization(organizationId), organizationId, image, {
    purpose,
    uploadedBy: membershipId,
    now,
  });
  const { name, mediaType, bytes, width, height } = image;
  return { id, name, mediaType, bytes, width, height };
}
