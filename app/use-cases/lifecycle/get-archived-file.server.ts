import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';

/** A document that the law keeps, as PDF or XML, for whoever holds the lasting link. Refuses with `not-found`. */
export async function getArchivedFile({
  token,
  documentId,
  format,
}: {
  token: string;
  documentId: string;
  format: 'pdf' | 'xml';
}): Promise<{ name: string; bytes: Uint8Array }> {
  if (!idSchema.safeParse(documentId).success) throw new Refusal('not-found');
  const database = forAccounts();
  const purge = await database.purge.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    select: { organizationId: true },
  });
  if (!purge) throw new Refusal('not-found');
  const document = await database.archivedDocument.findFirst({
    where: { id: documentId, organizationId: purge.organizationId },
    select: { number: true, pdf: format === 'pdf', xml: format === 'xml' },
  });
  const bytes = document?.[format];
  if (!document || !bytes) throw new Refusal('not-found');
  return { name: `${document.number}.${format}`, bytes };
}
