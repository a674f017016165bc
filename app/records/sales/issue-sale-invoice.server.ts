import type { InvoiceDocument, InvoiceLine, InvoiceParty } from '~/domain/billing/invoice';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import { addDays, dayIn, dayToDatabase, type DayPeriod } from '~/domain/calendar';
import { interestPoints, recoveryIndemnity, type SaleSettings } from '~/domain/sales/sale-settings';
import type { SalePayer, SalePurpose } from '~/domain/sales/sale-situation';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import type { SaleSeller } from '~/records/sales/read-sale-parties.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';
import { takeSaleNumber } from '~/records/sales/take-sale-number.server';

export type SaleToIssue = {
  kind: InvoiceDocument['kind'];
  purpose: SalePurpose;
  order: { id: string; clientId: string; number: string };
  payer: SalePayer;
  agreementId: string | null;
  buyer: InvoiceParty;
  /** An OPCO's agreement number. */
  buyerReference: string | null;
  lines: readonly InvoiceLine[];
  period: DayPeriod | null;
  dueDays: number;
  language: string;
  /** For an avoir: the document it corrects. */
  credits?: { id: string; number: string; issuedOn: string };
};

export type IssuedSale = { id: string; number: string; payer: SalePayer; document: InvoiceDocument };

/**
 * Issues a document of an organization in the caller's transaction, under its order's lock: the next number of its
 * series, parties and mentions as they are now (P22, F6, F11), its lines, and what is open of it. What it lacks is for
 * the caller to refuse before.
 */
export async function issueSaleInvoice(
  tx: Tx,
  organizationId: string,
  { seller, settings }: { seller: SaleSeller; settings: SaleSettings },
  sale: SaleToIssue,
  now: Date,
): Promise<IssuedSale> {
  const { kind, purpose, order, payer, agreementId, credits, language } = sale;
  const today = dayIn(now, seller.timeZone);
  const wish = { prefix: settings.invoicePrefix, today };
  const { number, issuedOn } = await takeSaleNumber(tx, organizationId, wish);
  const dueOn = kind === 'credit-note' ? issuedOn : addDays(issuedOn, sale.dueDays);
  const totals = invoiceTotals(sale.lines);
  const document: InvoiceDocument = {
    ...{ kind, number, issuedOn, dueOn, period: sale.period, currency: 'EUR' },
    credits: credits ? { number: credits.number, issuedOn: credits.issuedOn } : null,
    ...{ seller: seller.party, buyer: sale.buyer, lines: [...sale.lines], ...totals },
    ...{ lateInterestMultiplier: 0, indemnity: recoveryIndemnity },
    ...(settings.vatOnDebits && { vatOnDebits: true }),
    sale: {
      ...{ orderNumber: order.number, buyerReference: sale.buyerReference, iban: settings.iban },
      ...{ bic: settings.bic, declaration: seller.declaration, accentColour: seller.accentColour },
      ...(settings.vatFranchise && { vatFranchise: true }),
      interestPoints,
    },
  };
  const id = createId();
  await tx.saleInvoice.create({
    data: {
      ...{ organizationId, id, number, kind, purpose, orderId: order.id, clientId: order.clientId },
      ...{ payer, agreementId, issuedAt: now, creditsId: credits?.id ?? null, language, currency: 'EUR' },
      ...{ issuedOn: dayToDatabase(issuedOn), dueOn: dayToDatabase(dueOn) },
      ...{ excludingVat: totals.excludingVat, vat: totals.vatTotal, includingVat: totals.includingVat },
      ...{ document: toJson(document), logoFileId: seller.logoFileId },
    },
    select: { id: true },
  });
  const sign = kind === 'credit-note' ? -1 : 1;
  await tx.saleInvoiceLine.createMany({
    data: sale.lines.map(({ key, rule, facts, excludingVat }, position) => ({
      ...{ organizationId, invoiceId: id, position, key, rule, facts: toJson(facts) },
      excludingVat: sign * excludingVat,
    })),
  });
  if (kind !== 'credit-note') {
    await tx.saleCollection.create({
      data: {
        ...{ organizationId, invoiceId: id, status: 'open', dueOn: dayToDatabase(dueOn) },
        openCents: totals.includingVat,
      },
      select: { invoiceId: true },
    });
  }
  await refreshSaleCollection(tx, organizationId, credits?.id ?? id, seller.timeZone);
  return { id, number, payer, document };
}
