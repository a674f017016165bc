import type { ActorOf } from '~/domain/actor';
import { facturXml } from '~/documents/factur-x';
import { invoicePdf } from '~/documents/invoice-pdf';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { readLogo } from '~/integrations/files/read-logo.server';
import type { Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { readSaleFiles, type SaleFile } from '~/records/sales/read-sale-file.server';

type Wanted = { invoiceId: string; format: 'pdf' | 'xml'; language?: Language | undefined };
export type SaleFileBytes = { name: string; bytes: Uint8Array };

/**
 * A document of the organization's sales as Factur-X: PDF with its data, or the data alone. Always the same, whatever
 * changed since (P22). Refuses with `not-allowed` and `not-found`.
 */
export async function getSaleFile(actor: ActorOf<'member'>, wanted: Wanted): Promise<SaleFileBytes> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  return renderSaleFile(await readFile(actor.organizationId, wanted.invoiceId), wanted);
}

/** As {@link getSaleFile}, for a client's contact: documents of their own company, never an OPCO's. */
export async function getClientInvoiceFile(
  actor: ActorOf<'client-contact'>,
  wanted: Wanted,
): Promise<SaleFileBytes> {
  const file = await readFile(actor.organizationId, wanted.invoiceId);
  if (file.clientId !== actor.clientId || file.payer !== 'client') throw new Refusal('not-found');
  return renderSaleFile(file, wanted);
}

async function readFile(organizationId: string, id: string): Promise<SaleFile> {
  const [file] = await readSaleFiles(forOrganization(organizationId), organizationId, { ids: [id] });
  if (!file) throw new Refusal('not-found');
  return file;
}

async function renderSaleFile(file: SaleFile, { format, language }: Wanted): Promise<SaleFileBytes> {
  const { number, document } = file;
  const chosen = language ?? file.language;
  const bytes =
    format === 'pdf'
      ? await invoicePdf(document, { language: chosen, logo: await readLogo(file.logoFile) })
      : new TextEncoder().encode(facturXml(document, { language: chosen }));
  return { name: `${number}.${format}`, bytes };
}
