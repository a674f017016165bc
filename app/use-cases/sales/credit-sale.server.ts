import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { creditByHand } from '~/domain/sales/sale-credit';
import type { creditSaleInput } from '~/domain/sales/sale-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { announceSale } from '~/records/sales/announce-sale.server';
import { invoiceOrder, openOrderBooks, refuseHeld } from '~/records/sales/invoice-order.server';
import { upholdContest } from '~/records/sales/contest-sale.server';
import { issueSaleCredit } from '~/records/sales/issue-sale-draft.server';
import { tellContestAnswer } from '~/records/sales/tell-contest-answer.server';

/**
 * Corrects a document by an avoir that names it (F11): wholly or of a sum with VAT, for good or, with `again`, with a
 * document that replaces it at once. What was contested of it was so with reason, as far as the avoir goes, and the
 * client is told so. Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`, `sale-credit-too-high`, and as
 * issuing does where nothing can replace it.
 */
export async function creditSale(
  actor: ActorOf<'member'>,
  { invoiceId, extent, amount, outcome, reason }: z.output<typeof creditSaleInput> & { invoiceId: string },
  { now }: { now: Date },
): Promise<{ numbers: string[] }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const found = await tx.saleInvoice.findUnique({
      where: { organizationId_id: { organizationId, id: invoiceId } },
      select: { orderId: true, number: true },
    });
    if (!found) throw new Refusal('not-found');
    const { orderId, number } = found;
    const opened = await openOrderBooks(tx, organizationId, orderId, now);
    if (!opened) throw new Refusal('not-found');
    const wish = {
      invoiceId,
      gross: extent === 'whole' ? null : (amount ?? null),
      again: outcome === 'again',
    };
    const taken = creditByHand(opened.reading.situation.invoiced, wish);
    if (!taken) throw new Refusal('sale-credit-too-high');
    const avoir = await issueSaleCredit(tx, organizationId, opened, { invoiceId, taken, reason }, now);
    const credited = avoir.document.includingVat;
    const { timeZone } = opened.books.seller;
    const upheld = await upholdContest(tx, organizationId, { invoiceId, credited, timeZone });
    await announceSale(tx, organizationId, { orderId, sale: avoir });
    const issued = [avoir];
    const anew = wish.again ? await openOrderBooks(tx, organizationId, orderId, now) : null;
    if (anew) {
      const replaced = await invoiceOrder(tx, organizationId, anew, now);
      refuseHeld(replaced);
      issued.push(...replaced.issued);
    }
    const numbers = issued.map((sale) => sale.number);
    if (upheld) {
      const { decision, cents, disputedAt } = upheld;
      const answer = { invoiceId, decision, cents, reason };
      await tellContestAnswer(tx, organizationId, { answer, disputedAt, numbers }, now);
    }
    const subject = { kind: 'sale', id: invoiceId, name: number };
    const details = { numbers, reason };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.credited', subject, details }, now);
    return { numbers };
  });
}
