import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { fileToServe, servedFields, type FileToServe } from '~/integrations/files/file-to-serve.server';
import { forOrganization } from '~/platform/tenancy.server';

/** The organization's logo, the one file of its library that clients see. Refuses with `not-found`. */
export async function getLogo(
  actor: ActorOf<'client-contact'>,
  { fileId }: { fileId: string },
): Promise<FileToServe> {
  const { organizationId } = actor;
  const file = await forOrganization(organizationId).storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: fileId } },
    select: { ...servedFields, purpose: true },
  });
  if (file?.purpose !== 'logo') throw new Refusal('not-found');
  return fileToServe(file);
}
