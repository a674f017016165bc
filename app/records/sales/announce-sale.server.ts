import type { InvoiceDocument } from '~/domain/billing/invoice';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import type { IssuedSale } from '~/records/sales/issue-sale-invoice.server';

export type SaleRecipient = { email: string; language: string; isContact: boolean };

/**
 * Whom documents for a client are sent to: the address for invoices, else the contact of the order, else the client's
 * first. Null where nobody is known.
 */
export async function readSaleRecipient(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<SaleRecipient | null> {
  const person = { email: true, language: true, status: true } as const;
  const order = await tx.trainingOrder.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      contact: { select: person },
      client: {
        select: {
          invoiceEmail: true,
          contacts: {
            where: { organizationId, status: { not: 'archived' } },
            orderBy: { createdAt: 'asc' },
            take: 1,
            select: person,
          },
        },
      },
    },
  });
  const contact = order.contact?.status === 'archived' ? null : order.contact;
  const someone = contact ?? order.client.contacts[0] ?? null;
  const email = order.client.invoiceEmail ?? someone?.email;
  if (!email) return null;
  return { email, language: someone?.language ?? 'fr', isContact: email === someone?.email };
}

/** Whom a document is sent to: an OPCO at the address it bears, else as {@link readSaleRecipient}. */
export async function readPayerRecipient(
  tx: Tx,
  organizationId: string,
  { payer, orderId, document }: { payer: string; orderId: string; document: InvoiceDocument },
): Promise<SaleRecipient | null> {
  if (payer === 'client') return readSaleRecipient(tx, organizationId, orderId);
  const { email } = document.buyer;
  return email ? { email, language: 'fr', isContact: false } : null;
}

/** Sends a document for the client as it is issued, with its PDF. An OPCO gets its own with the evidence. */
export async function announceSale(
  tx: Tx,
  organizationId: string,
  { orderId, sale }: { orderId: string; sale: IssuedSale },
): Promise<void> {
  const { id, number, payer, document } = sale;
  if (payer === 'opco') return;
  const recipient = await readSaleRecipient(tx, organizationId, orderId);
  if (!recipient) return;
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'email', template: 'sale-issued', to: recipient.email, language: recipient.language },
      ...{ organizationId, deliveryKey: `sale-issued:${id}` },
      values: { ...saleFacts(document), number, url: recipient.isContact ? clientUrl(id) : null },
      attachments: [{ organizationId, saleInvoiceId: id }],
    },
  ]);
}

/** What e-mails say of a document. */
export function saleFacts({ kind, seller, includingVat, currency, dueOn, credits, sale }: InvoiceDocument) {
  return {
    ...{ documentKind: kind, organizationName: seller.name, accentColour: sale?.accentColour ?? '#0b6e5f' },
    ...{ cents: includingVat, currency, dueOn, orderNumber: sale?.orderNumber ?? '' },
    credits: credits?.number ?? null,
  };
}

export const clientUrl = (invoiceId: string) => `${settings.APP_URL}/client/invoices/${invoiceId}.pdf`;
