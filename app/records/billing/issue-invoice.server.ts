import type { InvoiceDocument, InvoiceKind } from '~/domain/billing/invoice';
import { platformSeries } from '~/domain/billing/invoice-number';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import type { DraftLine } from '~/domain/billing/period-lines';
import { taxedLines } from '~/domain/billing/taxed-lines';
import { dayIn, type DayPeriod } from '~/domain/calendar';
import { insertRows } from '~/platform/insert-rows.server';
import { createId } from '~/platform/id.server';
import { invoiceSeller } from '~/platform/invoice-seller.server';
import type { Tx } from '~/platform/tenancy.server';
import { allocateInvoiceNumber } from '~/records/billing/allocate-invoice-number.server';
import { readBuyer } from '~/records/billing/read-buyer.server';
import { collectBy } from '~/records/lifecycle/set-agenda.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

export type ToIssue = {
  kind: InvoiceKind;
  lines: readonly DraftLine[];
  period: DayPeriod | null;
  /** For a credit note: the document it corrects. */
  credits?: { id: string; document: InvoiceDocument };
  /** When it is to be collected first; null for what is paid already, or never collected. */
  collectAt: Date | null;
};

export type IssuedInvoice = { id: string; number: string; document: InvoiceDocument };

const sellerTimeZone = 'Europe/Paris';

/**
 * Issues a document in the caller's transaction: VAT by the buyer's country (F10), every mention (F11), the next
 * number, its lines, and where its collection stands. Buyer and seller are written as they are now (P22). A document
 * without lines is an error.
 */
export async function issueInvoice(
  tx: Tx,
  { organizationId, contract }: OpenedContract,
  { kind, lines, period, credits, collectAt }: ToIssue,
  now: Date,
): Promise<IssuedInvoice> {
  const [buyer, seller] = [await readBuyer(tx, organizationId), invoiceSeller()];
  const taxed = taxedLines(lines, { kind, buyer: buyer.forVat, credited: credits?.document });
  const totals = invoiceTotals(taxed);
  const today = dayIn(now, sellerTimeZone);
  const { number, issuedOn } = await allocateInvoiceNumber(tx, platformSeries, today);
  const document: InvoiceDocument = {
    ...{ kind, number, issuedOn, dueOn: issuedOn, period, currency: 'EUR', seller, buyer: buyer.party },
    credits: credits ? { number: credits.document.number, issuedOn: credits.document.issuedOn } : null,
    ...{ lines: taxed, ...totals },
    lateInterestMultiplier: contract.policy.interestMultiplier,
    indemnity: contract.policy.indemnityCents,
  };
  const id = createId();
  const within = { organizationId };
  const row = {
    ...{ organizationId, id, number, kind, currency: 'EUR', language: buyer.language, issuedAt: now },
    ...{ issuedOn, dueOn: issuedOn, periodFrom: period?.from ?? null, periodTo: period?.to ?? null },
    ...{ creditsId: credits?.id ?? null, excludingVat: totals.excludingVat, vat: totals.vatTotal },
    ...{ includingVat: totals.includingVat, document },
  };
  await insertRows(tx, 'Invoice', [row], within);
  const sign = kind === 'credit-note' ? -1 : 1;
  const rows = taxed.map(({ key, rule, facts, excludingVat }, position) => ({
    ...{ organizationId, invoiceId: id, position, key, rule, facts, excludingVat: sign * excludingVat },
  }));
  await insertRows(tx, 'InvoiceLine', rows, within);
  if (kind !== 'credit-note') {
    const due = { dueCents: totals.includingVat, nextAttemptAt: collectAt, status: 'open' };
    await insertRows(tx, 'InvoiceCollection', [{ organizationId, invoiceId: id, ...due }], within);
    if (collectAt) await collectBy(tx, organizationId, collectAt);
  }
  return { id, number, document };
}
