import { dayFromDatabase } from '~/domain/calendar';
import type { PurgeReceipt } from '~/domain/lifecycle/purge-receipt';
import { Refusal } from '~/domain/refusal';
import { countAttempt } from '~/platform/rate-limit.server';
import { archivedInvoice, archivedSale } from '~/records/lifecycle/archive-invoice.server';
import { listRetained, type RetainedEvidence } from '~/records/proof/retained-evidence.server';
import { hashSecretToken } from '~/platform/secret-token.server';
import { forAccounts } from '~/platform/tenancy.server';

export type Archive = {
  receipt: PurgeReceipt;
  receiptHash: string;
  documents: {
    id: string;
    kind: string;
    number: string;
    issuedOn: string;
    keptUntil: string;
    sha256: string;
    files: ('pdf' | 'xml')[];
  }[];
  /** Kept encrypted for funders; open to the link's holder only while an operator has opened it. */
  evidence: RetainedEvidence[];
};

const limit = { attempts: 60, windowSeconds: 60 };

/**
 * The receipt of a purge and the documents that the law keeps, for whoever holds the lasting link. Refuses with
 * `not-found`, and with `too-many-attempts` beyond 60 a minute from one address.
 */
export async function getArchive(
  { token }: { token: string },
  { address }: { address: string },
): Promise<Archive> {
  await countAttempt([{ key: `archive:${address}`, ...limit }]);
  const database = forAccounts();
  const purge = await database.purge.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    select: { organizationId: true, receipt: true, receiptHash: true },
  });
  if (!purge?.receipt || !purge.receiptHash) throw new Refusal('not-found');
  const documents = await database.archivedDocument.findMany({
    where: { organizationId: purge.organizationId, kind: { in: [archivedInvoice, archivedSale] } },
    orderBy: [{ issuedOn: 'desc' }, { number: 'desc' }],
    select: { id: true, kind: true, number: true, issuedOn: true, expiresOn: true, sha256: true },
  });
  const withFile = async (file: 'pdf' | 'xml') => {
    const rows = await database.archivedDocument.findMany({
      where: { organizationId: purge.organizationId, [file]: { not: null } },
      select: { id: true },
    });
    return new Set(rows.map(({ id }) => id));
  };
  const [pdfs, xmls] = [await withFile('pdf'), await withFile('xml')];
  const evidence = await listRetained(database, purge.organizationId);
  const isOpen = (until: string | null) => until !== null && new Date(until) > new Date();
  return {
    evidence: evidence.map((one) => ({ ...one, openUntil: isOpen(one.openUntil) ? one.openUntil : null })),
    receipt: purge.receipt as PurgeReceipt,
    receiptHash: purge.receiptHash,
    documents: documents.map(({ issuedOn, expiresOn, ...document }) => ({
      ...document,
      issuedOn: dayFromDatabase(issuedOn),
      keptUntil: dayFromDatabase(expiresOn),
      files: [
        ...(pdfs.has(document.id) ? ['pdf' as const] : []),
        ...(xmls.has(document.id) ? ['xml' as const] : []),
      ],
    })),
  };
}
