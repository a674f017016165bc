import type { ActorOf } from '~/domain/actor';
import { clientDocumentKinds } from '~/domain/clients/client-documents';
import { Refusal } from '~/domain/refusal';
import { fileToServe, servedFields, type FileToServe } from '~/integrations/files/file-to-serve.server';
import { forOrganization } from '~/platform/tenancy.server';

/** A document issued of an order of the contact's own client, as it was issued. Refuses with `not-found`. */
export async function getClientDocument(
  actor: ActorOf<'client-contact'>,
  { documentId }: { documentId: string },
): Promise<FileToServe> {
  const { organizationId, clientId } = actor;
  const db = forOrganization(organizationId);
  const document = await db.issuedDocument.findFirst({
    where: {
      ...{ organizationId, id: documentId, kind: { in: [...clientDocumentKinds] } },
      order: { organizationId, clientId },
    },
    select: { fileId: true, fileName: true },
  });
  if (!document) throw new Refusal('not-found');
  const file = await db.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: document.fileId } },
    select: servedFields,
  });
  if (!file) throw new Refusal('not-found');
  // Its bytes pass through us: a vendor's address would open to whoever has it.
  return { ...fileToServe(file), name: document.fileName, address: null };
}
