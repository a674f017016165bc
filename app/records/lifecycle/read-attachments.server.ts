import type { EmailAttachment } from '~/platform/outbox.server';
import type { Tx } from '~/platform/tenancy.server';

/** The files that go with an e-mail; one whose time is over meanwhile is left out. */
export async function readAttachments(tx: Tx, attachments: readonly EmailAttachment[]) {
  if (attachments.length === 0) return [];
  const documents = await tx.archivedDocument.findMany({
    where: {
      id: {
        in: attachments.flatMap((one) => ('archivedDocumentId' in one ? one.archivedDocumentId : [])),
      },
    },
    orderBy: [{ issuedOn: 'asc' }, { number: 'asc' }],
    select: { number: true, pdf: true },
  });
  return documents.flatMap(({ number, pdf }) =>
    pdf ? [{ name: `${number}.pdf`, mediaType: 'application/pdf', content: pdf }] : [],
  );
}
