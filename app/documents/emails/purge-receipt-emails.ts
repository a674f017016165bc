import { emailMessage } from '~/documents/emails/email-message';

const attachmentsOfOneEmail = 20;

export type PurgeNews = {
  purgeId: string;
  organizationName: string;
  accentColour: string;
  /** The lasting link. */
  url: string;
  hash: string;
  records: number;
  owners: readonly { email: string; language: string }[];
  archivedDocumentIds: readonly string[];
};

/**
 * To each owner the receipt's link with their invoices, in as many e-mails as these need. They belong to no
 * organization: there is none any more.
 */
export function purgeReceiptEmails({ purgeId, owners, archivedDocumentIds: ids, ...news }: PurgeNews) {
  const parts = Math.max(1, Math.ceil(ids.length / attachmentsOfOneEmail));
  return owners.flatMap(({ email, language }, owner) =>
    Array.from({ length: parts }, (_, part) => ({
      ...emailMessage('purge-receipt', {
        ...{ to: email, language, deliveryKey: `purge:${purgeId}:${owner}:${part}` },
        values: { ...news, invoices: ids.length, part: part + 1, parts },
      }),
      attachments: ids
        .slice(part * attachmentsOfOneEmail, (part + 1) * attachmentsOfOneEmail)
        .map((archivedDocumentId) => ({ archivedDocumentId })),
    })),
  );
}
