import type { ActorOf } from '~/domain/actor';
import { mayDispute } from '~/domain/billing/dispute';
import type { InvoiceKind } from '~/domain/billing/invoice';
import { maximumProofBytes, proofTypes } from '~/domain/billing/invoice-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendInvoiceEvent, readInvoiceEvents } from '~/records/billing/read-invoice-events.server';
import { refreshCollectAt, refreshCollection } from '~/records/billing/refresh-collection.server';
import { settleContract } from '~/records/billing/settle-contract.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { lockContract, readContract, type OpenedContract } from '~/records/lifecycle/read-contract.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

export type DisputeToOpen = { invoiceId: string; cents: number; grounds: string; proof: IncomingFile | null };

/**
 * Contests a sum of a document, in cents with VAT, within so many days of its receipt (P14): that sum alone is not
 * asked for until the operator has decided, the rest stays due. A proof is kept with it. Where nothing else is overdue
 * additions are open again. Refuses with `not-allowed`, `not-found`, `dispute-too-late`, `dispute-too-high`, and what
 * a file can be refused for.
 */
export async function openDispute(
  actor: ActorOf<'member'>,
  { invoiceId, cents, grounds, proof }: DisputeToOpen,
  { now }: { now: Date },
): Promise<{ disputeId: string }> {
  if (!can(actor, 'billing.manage')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: openedBy } = actor;
  const database = forOrganization(organizationId);
  await refuseUnfounded(database, await readContract(database, organizationId), { invoiceId, cents }, now);
  const accepted = { types: proofTypes, maximumBytes: maximumProofBytes };
  const file = proof && (await receiveFile(organizationId, proof, accepted));
  return inTransaction(database, async (tx) => {
    const opened = await lockContract(tx, organizationId);
    const { number } = await refuseUnfounded(tx, opened, { invoiceId, cents }, now);
    const kept =
      file &&
      (await recordStoredFile(tx, organizationId, file, {
        purpose: 'dispute-proof',
        uploadedBy: openedBy,
        now,
      }));
    const disputeId = createId();
    await tx.invoiceDispute.create({
      data: {
        ...{ organizationId, id: disputeId, invoiceId, cents, grounds, proofFileId: kept?.id ?? null },
        ...{ status: 'open', openedBy, openedAt: now },
      },
      select: { id: true },
    });
    const event = { invoiceId, key: `disputed:${disputeId}`, kind: 'disputed' as const, cents };
    await appendInvoiceEvent(tx, organizationId, event, { at: now, now });
    await refreshCollection(tx, opened, invoiceId);
    await refreshCollectAt(tx, organizationId);
    const { pastDueSince, suspendedAt } = opened.contract;
    if (pastDueSince || suspendedAt) await settleContract(tx, opened, now);
    const values = { facts: { number }, cents: { disputed: cents } };
    const path = `/manage/billing/invoices/${invoiceId}`;
    const notice = {
      key: `dispute-opened:${disputeId}`,
      kind: 'dispute-opened' as const,
      to: 'payers' as const,
    };
    await sendNotice(tx, organizationId, { ...notice, values, path }, now);
    const subject = { kind: 'invoice', id: invoiceId, name: number };
    await appendAuditEntry(
      tx,
      organizationId,
      actor,
      { action: 'dispute.opened', subject, details: { disputeId, cents } },
      now,
    );
    return { disputeId };
  });
}

async function refuseUnfounded(
  tx: Tx,
  { organizationId, contract }: OpenedContract,
  { invoiceId, cents }: { invoiceId: string; cents: number },
  now: Date,
): Promise<{ number: string }> {
  const invoice = await tx.invoice.findUnique({
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: { number: true, kind: true, issuedAt: true, includingVat: true },
  });
  if (!invoice) throw new Refusal('not-found');
  const events = (await readInvoiceEvents(tx, organizationId, [invoiceId])).get(invoiceId) ?? [];
  const { policy, timeZone } = contract;
  const document = { ...invoice, kind: invoice.kind as InvoiceKind };
  const decision = mayDispute(cents, document, events, { policy, timeZone, now });
  if (!decision.allowed) throw new Refusal(decision.reason);
  return { number: invoice.number };
}
