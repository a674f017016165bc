import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { disputeDays } from '~/domain/sales/sale-settings';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { openSale } from '~/records/sales/open-sale.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Notes that a client contests a document, and why: it is not reminded meanwhile. Refuses with `not-allowed`,
 * `feature-not-in-plan`, `not-found`, `sale-not-open` and `sale-dispute-too-late` after ten days (K33).
 */
export async function disputeSale(
  actor: ActorOf<'member'>,
  { invoiceId, reason }: { invoiceId: string; reason: string },
  { now }: { now: Date },
): Promise<void> {
  await changeDispute(actor, invoiceId, { reason }, now);
}

/** Notes that a dispute is over: what is open is due as before. Refuses as {@link disputeSale}. */
export async function endDispute(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now }: { now: Date },
): Promise<void> {
  await changeDispute(actor, invoiceId, null, now);
}

async function changeDispute(
  actor: ActorOf<'member'>,
  invoiceId: string,
  dispute: { reason: string } | null,
  now: Date,
): Promise<void> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const { collection, issuedAt, timeZone, number } = await openSale(tx, organizationId, invoiceId);
    if (!collection || (dispute && collection.openCents <= 0)) throw new Refusal('sale-not-open');
    const until = addDays(dayIn(issuedAt, timeZone), disputeDays);
    if (dispute && dayIn(now, timeZone) > until)
      throw new Refusal('sale-dispute-too-late', { days: disputeDays });
    await tx.saleCollection.update({
      where: { organizationId_invoiceId: { organizationId, invoiceId } },
      data: { disputedAt: dispute ? now : null, ...(dispute && { disputeReason: dispute.reason }) },
      select: { invoiceId: true },
    });
    await refreshSaleCollection(tx, organizationId, invoiceId, timeZone);
    const action = dispute ? 'sale.disputed' : 'sale.dispute-ended';
    const subject = { kind: 'sale', id: invoiceId, name: number };
    await appendAuditEntry(tx, organizationId, actor, { action, subject, details: { ...dispute } }, now);
  });
}
