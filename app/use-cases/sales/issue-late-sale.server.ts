import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { latePaymentOf } from '~/domain/sales/late-sale';
import { settings } from '~/platform/settings.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { announceSale } from '~/records/sales/announce-sale.server';
import { issueSaleInvoice } from '~/records/sales/issue-sale-invoice.server';
import { openSale } from '~/records/sales/open-sale.server';
import { openSaleBooks, refuseGaps, saleGaps } from '~/records/sales/open-sale-books.server';
import { readLateSale } from '~/records/sales/read-late-sale.server';

/**
 * Invoices what late payment of a document costs so far, less what was invoiced of it, on a document of its own, also
 * when it is paid by now (K34, F1). Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`, `interest-rate-missing` where nothing but
 * interest is due and its rate is not known, `sale-nothing-late`, and as issuing does.
 */
export async function issueLateSale(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<{ number: string }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const sale = await openSale(tx, organizationId, invoiceId);
    const { document, timeZone, number, orderId } = sale;
    if (sale.kind !== 'invoice' && sale.kind !== 'advance') throw new Refusal('sale-nothing-late');
    const late = await readLateSale(tx, organizationId, sale);
    const options = { until: dayIn(now, timeZone), timeZone, carryForward: settings.SANDBOX };
    const { lines, waitingForRate } = latePaymentOf(late, { ...options, rates: await readInterestRates(tx) });
    if (lines.length === 0) throw new Refusal(waitingForRate ? 'interest-rate-missing' : 'sale-nothing-late');
    const order = await tx.trainingOrder.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: orderId } },
      select: { id: true, clientId: true, number: true },
    });
    const books = await openSaleBooks(tx, organizationId);
    refuseGaps(saleGaps(books, { buyer: document.buyer, categories: ['O'] }), document.buyer.name);
    const issued = await issueSaleInvoice(
      tx,
      organizationId,
      books,
      {
        ...{ kind: 'late-payment', purpose: 'late-payment', order, buyer: document.buyer, lines },
        ...{ payer: sale.payer === 'opco' ? 'opco' : 'client', agreementId: sale.agreementId },
        buyerReference: document.sale?.buyerReference ?? null,
        ...{ period: null, dueDays: 0, language: sale.language },
      },
      now,
    );
    await announceSale(tx, organizationId, { orderId, sale: issued });
    const subject = { kind: 'sale', id: invoiceId, name: number };
    const details = { number: issued.number, cents: issued.document.includingVat };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.late-payment', subject, details }, now);
    return { number: issued.number };
  });
}
