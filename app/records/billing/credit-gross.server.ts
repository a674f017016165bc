import { creditOfGross } from '~/domain/billing/credit-of-gross';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import type { DraftLine } from '~/domain/billing/period-lines';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { issueCreditNote } from '~/records/billing/issue-credit-note.server';
import type { IssuedInvoice } from '~/records/billing/issue-invoice.server';
import { refreshCollectAt } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import type { OpenedContract } from '~/records/lifecycle/read-contract.server';

export type GrossCredit = {
  invoiceId: string;
  /** Cents with VAT; null for all that is left of the document. */
  gross: number | null;
  /** Makes the lines of this credit known by a name of their own: what was billed is not billed again for it. */
  key: string;
  reason: string;
  rule?: DraftLine['rule'];
};

/**
 * Takes a sum with VAT off an issued document by an avoir, gives back what was paid beyond, and reopens whoever owes
 * nothing any more. Refuses with `not-found` (also for a credit note), and with `credit-too-high` beyond what is left.
 */
export async function creditGross(
  tx: Tx,
  opened: OpenedContract,
  { invoiceId, gross, key, reason, rule = 'P14' }: GrossCredit,
  now: Date,
): Promise<IssuedInvoice> {
  const { organizationId } = opened;
  const invoice = await tx.invoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { kind: true, document: true },
  });
  if (!invoice || invoice.kind === 'credit-note') throw new Refusal('not-found');
  const document = invoice.document as unknown as InvoiceDocument;
  const { _sum: before } = await tx.invoice.aggregate({
    where: { organizationId, creditsId: invoiceId },
    _sum: { excludingVat: true },
  });
  const credited = before.excludingVat ?? 0;
  const left = document.excludingVat - credited;
  const net = gross === null ? left : creditOfGross(document, { gross, credited });
  if (net === null || net <= 0) throw new Refusal('credit-too-high');
  const whole = credited === 0 && net === document.excludingVat;
  const lines = whole
    ? document.lines.map(({ excludingVat, facts }, position) => {
        return { key: `${key}:${position}`, cents: excludingVat, facts };
      })
    : [{ key, cents: net, facts: null }];
  const issued = await issueCreditNote(tx, opened, { invoiceId, lines, reason, rule }, now);
  await refreshCollectAt(tx, organizationId);
  await settleContract(tx, opened, now);
  return issued;
}
