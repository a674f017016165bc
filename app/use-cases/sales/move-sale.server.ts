import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { moveToClient, moveToOpco } from '~/domain/sales/sale-moves';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { announceSale } from '~/records/sales/announce-sale.server';
import { openOrderBooks } from '~/records/sales/invoice-order.server';
import { issueSaleDraft } from '~/records/sales/issue-sale-draft.server';

export type SaleMoveInput = { orderId: string; agreementId: string; to: 'client' | 'opco'; reason: string };

/**
 * Moves what an OPCO was asked for and did not pay to the client (K21), or what the client was asked for to an OPCO
 * whose agreement came late (K20): avoirs to the one, a document to the other. Refuses with `not-allowed`,
 * `feature-not-in-plan`, `not-found`, `sale-settlement-missing`, `sale-nothing-to-move`, and as issuing does.
 */
export async function moveSale(
  actor: ActorOf<'member'>,
  { orderId, agreementId, to, reason }: SaleMoveInput,
  { now }: { now: Date },
): Promise<{ numbers: string[] }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const opened = await openOrderBooks(tx, organizationId, orderId, now);
    const agreement = opened?.reading.order.agreements.find(({ id }) => id === agreementId);
    if (!opened || !agreement) throw new Refusal('not-found');
    const { situation, order, issued: documents } = opened.reading;
    if (!situation.settlement) throw new Refusal('sale-settlement-missing');
    const open = new Map(documents.map(({ id, collection }) => [id, collection?.openCents ?? 0]));
    const move =
      to === 'client' ? moveToClient(situation, agreementId, open) : moveToOpco(situation, agreementId);
    if (!move) throw new Refusal('sale-nothing-to-move');
    const draft = { credits: move.credits, documents: [move.document] };
    const told = { now, reason, whole: true };
    const { issued } = await issueSaleDraft(tx, organizationId, opened, draft, told);
    for (const sale of issued) await announceSale(tx, organizationId, { orderId, sale });
    const numbers = issued.map(({ number }) => number);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const details = { numbers, to, cents: move.cents, reason };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.moved', subject, details }, now);
    return { numbers };
  });
}
