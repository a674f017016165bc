import { Refusal } from '~/domain/refusal';
import { fileToServe, servedFields, type FileToServe } from '~/integrations/files/file-to-serve.server';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * The internal rules that an organization gave to those it convoked (F5b), as they were given, for whoever holds the link
 * of the e-mail: who is newly registered has no account yet. Refuses with `not-found`.
 */
export async function getInternalRules({
  organizationId,
  fileId,
}: {
  organizationId: string;
  fileId: string;
}): Promise<FileToServe> {
  const db = forOrganization(organizationId);
  const file = await db.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: fileId } },
    select: { ...servedFields, purpose: true },
  });
  if (file?.purpose !== 'internal-rules') throw new Refusal('not-found');
  const given = await db.orderNotice.findFirst({
    where: { organizationId, kind: 'convocation', details: { path: ['rules', 'fileId'], equals: fileId } },
    select: { id: true },
  });
  if (!given) throw new Refusal('not-found');
  return fileToServe(file);
}
