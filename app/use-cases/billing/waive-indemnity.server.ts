import type { ActorOf } from '~/domain/actor';
import type { LineFacts } from '~/domain/billing/invoice';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { issueCreditNote } from '~/records/billing/issue-credit-note.server';
import { appendInvoiceEvent } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { appendAct } from '~/records/lifecycle/append-act.server';
import { lockContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';

/**
 * Waives the recovery indemnity of an invoice (P13): it is not claimed, or an avoir takes it back where it was. Refuses
 * with `not-found` (also for what is no invoice) and `nothing-to-waive`.
 */
export async function waiveIndemnity(
  actor: ActorOf<'operator'>,
  { organizationId, invoiceId, reason }: { organizationId: string; invoiceId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const invoice = await tx.invoice.findUnique({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { kind: true, number: true },
    });
    if (invoice?.kind !== 'invoice') throw new Refusal('not-found');
    const { number } = invoice;
    const event = {
      invoiceId,
      key: `indemnity-waived:${invoiceId}`,
      kind: 'indemnity-waived' as const,
      cents: 0,
    };
    if (!(await appendInvoiceEvent(tx, organizationId, event, { at: now, now }))) {
      throw new Refusal('nothing-to-waive');
    }
    await takeBack(tx, opened, { number, reason }, now);
    await refreshCollectAt(tx, organizationId);
    await settleContract(tx, opened, now);
    const subject = { kind: 'invoice', id: invoiceId, name: number };
    const act = { action: 'invoice.indemnity-waived', reason, organizationId, details: { invoiceId } };
    await appendAct(tx, actor, { ...act, subject }, now);
  });
}

/** Where the indemnity stands on a document already, and is not taken off it yet. */
async function takeBack(
  tx: Tx,
  opened: OpenedContract,
  { number, reason }: { number: string; reason: string },
  now: Date,
): Promise<void> {
  const { organizationId } = opened;
  const line = await tx.invoiceLine.findFirst({
    where: { organizationId, key: `indemnity:${number}` },
    select: { invoiceId: true, excludingVat: true, facts: true, invoice: { select: { excludingVat: true } } },
  });
  if (!line) return;
  const { invoiceId } = line;
  const { _sum: credited } = await tx.invoice.aggregate({
    where: { organizationId, creditsId: invoiceId },
    _sum: { excludingVat: true },
  });
  const cents = Math.min(line.excludingVat, line.invoice.excludingVat - (credited.excludingVat ?? 0));
  if (cents <= 0) return;
  const facts = line.facts as unknown as LineFacts;
  const lines = [{ key: `indemnity-waived:${number}`, cents, facts }];
  await issueCreditNote(tx, opened, { invoiceId, lines, reason, rule: 'P13' }, now);
}
