import type { InvoiceDocument, LineFacts } from '~/domain/billing/invoice';
import { latePaymentLines, type LateInvoice } from '~/domain/billing/late-payment';
import { dayIn } from '~/domain/calendar';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';
import { issueInvoice } from '~/records/billing/issue-invoice.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';
import { readInvoiceEvents } from '~/records/billing/read-invoice-events.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';

/**
 * Issues what late payment costs so far, on a document of its own (P11, P13), where it comes to something. With
 * `holding` it is part of what a suspension waits for: the owner pays it with the rest; else it is debited at once.
 */
export async function issueLatePayment(
  tx: Tx,
  opened: OpenedContract,
  { holding }: { holding: boolean },
  now: Date,
): Promise<void> {
  const { organizationId, contract } = opened;
  const late = await readLateInvoices(tx, organizationId, holding);
  if (late.length === 0) return;
  const { timeZone, policy } = contract;
  const lines = latePaymentLines(late, {
    ...{ until: dayIn(now, timeZone), timeZone, policy },
    rates: await readInterestRates(tx),
    carryForward: settings.SANDBOX,
  });
  if (lines.length === 0) return;
  const collectAt = holding ? null : now;
  const issued = await issueInvoice(
    tx,
    opened,
    { kind: 'late-payment', lines, period: null, collectAt },
    now,
  );
  if (holding) {
    await tx.invoiceCollection.update({
      where: { organizationId_invoiceId: { organizationId, invoiceId: issued.id } },
      data: { firstFailedAt: now, status: 'overdue' },
      select: { invoiceId: true },
    });
  }
  const { number, issuedOn, includingVat } = issued.document;
  await sendNotice(
    tx,
    organizationId,
    {
      ...{ key: `late-payment-issued:${number}`, kind: 'late-payment-issued', to: 'payers' },
      values: { facts: { number }, days: { issuedOn }, cents: { total: includingVat } },
      path: `/manage/billing/invoices/${issued.id}`,
    },
    now,
  );
}

/** Invoices with a failed payment, open or paid late, each with the late-payment lines issued for it before. */
async function readLateInvoices(tx: Tx, organizationId: string, suspending: boolean): Promise<LateInvoice[]> {
  const collections = await tx.invoiceCollection.findMany({
    where: { organizationId, firstFailedAt: { not: null } },
    select: { invoiceId: true, dueCents: true },
  });
  const ids = collections.map(({ invoiceId }) => invoiceId);
  if (ids.length === 0) return [];
  const invoices = await tx.invoice.findMany({
    where: { organizationId, id: { in: ids }, kind: 'invoice' },
    select: { id: true, document: true },
  });
  const events = await readInvoiceEvents(tx, organizationId, ids);
  const issued = await tx.invoiceLine.findMany({
    where: { organizationId, rule: { in: ['P11', 'P13'] } },
    select: { facts: true, excludingVat: true },
  });
  const suspensions = await tx.contractEvent.findMany({
    where: { organizationId, kind: 'suspended' },
    select: { occurredAt: true },
  });
  return invoices.map(({ id, document }): LateInvoice => {
    const { number, dueOn, includingVat } = document as unknown as InvoiceDocument;
    const own = events.get(id) ?? [];
    const invoiced = issued
      .map(({ facts, excludingVat }) => ({ facts: facts as unknown as LineFacts, cents: excludingVat }))
      .filter(({ facts }) => {
        return (facts.kind === 'interest' || facts.kind === 'indemnity') && facts.invoiceNumber === number;
      });
    const open = collections.some(({ invoiceId, dueCents }) => invoiceId === id && dueCents > 0);
    const paidAt = own.findLast(({ kind }) => kind === 'paid')?.at;
    const suspended =
      (suspending && open) ||
      suspensions.some(
        ({ occurredAt }) => dueOn <= dayOf(occurredAt) && (open || (paidAt && occurredAt < paidAt)),
      );
    return { ...{ number, dueOn, includingVat, events: own, invoiced }, suspended: Boolean(suspended) };
  });
}

const dayOf = (instant: Date) => dayIn(instant, 'Europe/Paris');
