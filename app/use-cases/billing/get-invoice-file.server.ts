import type { ActorOf } from '~/domain/actor';
import { facturXml } from '~/documents/factur-x';
import { invoicePdf } from '~/documents/invoice-pdf';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { isLanguage, type Language } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * An issued document as PDF with its data attached, or as the data alone (Factur-X), in a language; that of the
 * document where none is asked for. Always the same, whatever changed since (P22). Refuses with `not-allowed` and
 * `not-found`.
 */
export async function getInvoiceFile(
  actor: ActorOf<'member'>,
  {
    invoiceId,
    format,
    language,
  }: { invoiceId: string; format: 'pdf' | 'xml'; language?: Language | undefined },
): Promise<{ name: string; bytes: Uint8Array }> {
  if (!can(actor, 'billing.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const invoice = await forOrganization(organizationId).invoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { number: true, language: true, document: true },
  });
  if (!invoice) throw new Refusal('not-found');
  const document = invoice.document as unknown as InvoiceDocument;
  const chosen = language ?? (isLanguage(invoice.language) ? invoice.language : 'fr');
  const bytes =
    format === 'pdf'
      ? await invoicePdf(document, { language: chosen })
      : new TextEncoder().encode(facturXml(document, { language: chosen }));
  return { name: `${invoice.number}.${format}`, bytes };
}
