import type { InvoiceDocument, LineFacts } from '~/domain/billing/invoice';
import type { DraftLine } from '~/domain/billing/period-lines';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { announceInvoice } from '~/records/billing/announce-invoice.server';
import { issueInvoice, type IssuedInvoice } from '~/records/billing/issue-invoice.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { readPendingRefunds } from '~/records/billing/read-pending-refunds.server';
import { refreshCollection } from '~/records/billing/refresh-collection.server';
import { requestRefund } from '~/records/billing/request-refund.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

export type ToCredit = {
  invoiceId: string;
  /** Cents ex VAT taken back under a key; `facts` of the line they are of, null for a sum off the whole. */
  lines: readonly { key: string; cents: number; facts: LineFacts | null }[];
  reason: string | null;
  rule?: DraftLine['rule'];
};

/** Corrects an issued document by an avoir that names it (F11); what was paid beyond what is then owed is given back. */
export async function issueCreditNote(
  tx: Tx,
  opened: OpenedContract,
  { invoiceId, lines, reason, rule = 'P10' }: ToCredit,
  now: Date,
): Promise<IssuedInvoice> {
  const { organizationId } = opened;
  const credited = await tx.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { document: true },
  });
  const document = credited.document as unknown as InvoiceDocument;
  const taken = lines.map(({ key, cents, facts }): DraftLine => {
    const of = facts && facts.kind !== 'credit' ? facts : null;
    return {
      ...{ key, rule, facts: { kind: 'credit', of, reason }, quantity: 1 },
      ...{ unitPrice: cents, excludingVat: cents },
    };
  });
  const issued = await issueInvoice(
    tx,
    opened,
    {
      ...{ kind: 'credit-note', lines: taken, period: document.period, collectAt: null },
      credits: { id: invoiceId, document },
    },
    now,
  );
  const cents = issued.document.includingVat;
  const event = { invoiceId, key: `credited:${issued.id}`, kind: 'credited' as const, cents };
  await appendInvoiceEvent(tx, organizationId, event, { at: now, now });
  const { balance } = await refreshCollection(tx, opened, invoiceId);
  const beyond = balance.excess - (await readPendingRefunds(tx, organizationId, invoiceId));
  if (beyond > 0) await giveBack(tx, organizationId, { invoiceId, issued, cents: beyond, reason }, now);
  await announceInvoice(tx, opened, issued, now);
  return issued;
}

/** The excess, from the payments that brought it, the latest first. */
async function giveBack(
  tx: Tx,
  organizationId: string,
  {
    invoiceId,
    issued,
    cents,
    reason,
  }: { invoiceId: string; issued: IssuedInvoice; cents: number; reason: string | null },
  now: Date,
): Promise<void> {
  const payments = await tx.paymentAttempt.findMany({
    where: { organizationId, invoiceId, status: 'succeeded' },
    orderBy: { resolvedAt: 'desc' },
    select: { id: true, cents: true },
  });
  let left = cents;
  for (const { id: attemptId, cents: paid } of payments) {
    const { _sum: before } = await tx.refund.aggregate({
      where: { organizationId, attemptId, status: { not: 'failed' } },
      _sum: { cents: true },
    });
    const given = Math.min(left, paid - (before.cents ?? 0));
    if (given <= 0) continue;
    const refund = { id: createId(), invoiceId, attemptId, creditNoteId: issued.id, cents: given };
    await requestRefund(tx, organizationId, { ...refund, reason: reason ?? issued.number }, now);
    left -= given;
  }
}
