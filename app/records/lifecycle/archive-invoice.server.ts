import { createHash } from 'node:crypto';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { dayToDatabase } from '~/domain/calendar';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { invoiceKeptUntil, invoiceLaw } from '~/domain/lifecycle/purge-receipt';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type RenderedInvoice = { document: InvoiceDocument; pdf: Uint8Array | null; xml: string | null };

/** The kind under which the archive keeps issued documents; evidence of funded training will be another. */
export const archivedInvoice = 'invoice';

/** Those that the organization issued itself, to clients and OPCOs. */
export const archivedSale = 'sale';

/** Keeps an issued document apart from its organization, as data, PDF and XML, until the law lets it go. Once. */
export async function archiveInvoice(
  tx: Tx,
  organizationId: string,
  { document, pdf, xml }: RenderedInvoice,
  now: Date,
  kind: typeof archivedInvoice | typeof archivedSale = archivedInvoice,
): Promise<void> {
  const { number, issuedOn } = document;
  await tx.archivedDocument.createMany({
    data: [
      {
        ...{ id: createId(), organizationId, kind, number, law: invoiceLaw },
        issuedOn: dayToDatabase(issuedOn),
        expiresOn: dayToDatabase(invoiceKeptUntil(issuedOn)),
        content: toJson(document),
        pdf: pdf && Uint8Array.from(pdf),
        xml: xml === null ? null : Uint8Array.from(Buffer.from(xml)),
        sha256: createHash('sha256')
          .update(canonicalJson(toJson(document)))
          .digest('hex'),
        archivedAt: now,
      },
    ],
    skipDuplicates: true,
  });
}
