import type { InvoiceDocument } from '~/domain/billing/invoice';
import { languageSchema, type Language } from '~/domain/organizations/member-inputs';
import type { EmailAttachment } from '~/platform/outbox.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';

type LogoFile = { id: string; store: string; storeKey: string; mediaType: string; bytes: bigint };

/** An issued document with what its PDF is drawn from. */
export type SaleFile = {
  number: string;
  clientId: string;
  orderId: string;
  payer: string;
  document: InvoiceDocument;
  language: Language;
  logoFile: LogoFile | null;
};

/** Issued documents of an organization, oldest first; those that are not there are left out. Two queries. */
export async function readSaleFiles(
  tx: Tx,
  organizationId: string,
  wanted: { ids: readonly string[] } | { orderId: string },
): Promise<(SaleFile & { id: string })[]> {
  const rows = await tx.saleInvoice.findMany({
    where: {
      organizationId,
      ...('ids' in wanted ? { id: { in: [...wanted.ids] } } : { orderId: wanted.orderId }),
    },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, number: true, clientId: true, orderId: true, payer: true, language: true },
      ...{ document: true, logoFileId: true },
    },
  });
  const logos = await tx.storedFile.findMany({
    where: { organizationId, id: { in: rows.flatMap(({ logoFileId }) => logoFileId ?? []) } },
    select: { id: true, store: true, storeKey: true, mediaType: true, bytes: true },
  });
  return rows.map(({ document, language, logoFileId, ...row }) => ({
    ...row,
    document: document as unknown as InvoiceDocument,
    language: languageSchema.catch('fr').parse(language),
    logoFile: logos.find(({ id }) => id === logoFileId) ?? null,
  }));
}

/** The documents of organizations that go with an e-mail. */
export async function readAttachedSales(attachments: readonly EmailAttachment[]): Promise<SaleFile[]> {
  const named = attachments.flatMap((one) => ('saleInvoiceId' in one ? one : []));
  const [first] = named;
  if (!first) return [];
  const ids = named.map(({ saleInvoiceId }) => saleInvoiceId);
  return readSaleFiles(forOrganization(first.organizationId), first.organizationId, { ids });
}
