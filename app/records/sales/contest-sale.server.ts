import { dayIn } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { disputableUntil, upheldBy, waitingCents, type Contest } from '~/domain/sales/sale-dispute';
import { disputeDays } from '~/domain/sales/sale-settings';
import type { Tx } from '~/platform/tenancy.server';
import type { OpenedSale } from '~/records/sales/open-sale.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Writes that a document is contested, `amount` of it or all that is open, as told at an instant: that sum alone waits
 * (P14, K33). Under its order's lock. Returns the sum in cents. Refuses with `sale-not-open`, `sale-already-disputed`,
 * `sale-payment-too-high` beyond what is open, and `sale-dispute-too-late` where it was told after ten days.
 */
export async function contestSale(
  tx: Tx,
  organizationId: string,
  { id, collection, issuedAt, timeZone }: OpenedSale,
  { amount, reason, at }: { amount: number | null; reason: string; at: Date },
): Promise<{ cents: number }> {
  if (!collection || collection.openCents <= 0) throw new Refusal('sale-not-open');
  if (waitingCents(collection) > 0) throw new Refusal('sale-already-disputed');
  if (amount !== null && amount > collection.openCents) throw new Refusal('sale-payment-too-high');
  if (dayIn(at, timeZone) > disputableUntil(issuedAt, timeZone)) {
    throw new Refusal('sale-dispute-too-late', { days: disputeDays });
  }
  const cents = amount ?? collection.openCents;
  await tx.saleCollection.update({
    where: { organizationId_invoiceId: { organizationId, invoiceId: id } },
    data: { disputedAt: at, disputeReason: reason, disputedCents: cents },
    select: { invoiceId: true },
  });
  await refreshSaleCollection(tx, organizationId, id, timeZone);
  return { cents };
}

/**
 * Writes that what was contested of a document is due as before, with interest from the start (P14). Refuses with
 * `sale-not-disputed`.
 */
export async function rejectContest(
  tx: Tx,
  organizationId: string,
  { id, collection, timeZone }: OpenedSale,
): Promise<{ cents: number; disputedAt: Date | null }> {
  if (!collection || collection.disputedCents === 0) throw new Refusal('sale-not-disputed');
  const { disputedCents: cents, upheldCents, disputedAt } = collection;
  await writeContest(tx, organizationId, id, { disputedCents: 0, upheldCents });
  await refreshSaleCollection(tx, organizationId, id, timeZone);
  return { cents, disputedAt };
}

/**
 * Of a document of which an avoir took back a sum: what was contested was so with reason, as far as it goes. Returns how
 * far that is, and whether something contested is left; null where nothing was contested.
 */
export async function upholdContest(
  tx: Tx,
  organizationId: string,
  { invoiceId, credited, timeZone }: { invoiceId: string; credited: number; timeZone: string },
): Promise<{ decision: 'upheld' | 'upheld-in-part'; cents: number; disputedAt: Date | null } | null> {
  const contest = await tx.saleCollection.findUnique({
    where: { organizationId_invoiceId: { organizationId, invoiceId } },
    select: { disputedCents: true, upheldCents: true, disputedAt: true },
  });
  if (!contest || contest.disputedCents === 0) return null;
  const { disputedAt, ...before } = contest;
  const upheld = upheldBy(before, credited);
  await writeContest(tx, organizationId, invoiceId, upheld);
  await refreshSaleCollection(tx, organizationId, invoiceId, timeZone);
  const decision = upheld.disputedCents === 0 ? 'upheld' : 'upheld-in-part';
  return { decision, cents: before.disputedCents - upheld.disputedCents, disputedAt };
}

async function writeContest(tx: Tx, organizationId: string, invoiceId: string, contest: Contest) {
  await tx.saleCollection.update({
    where: { organizationId_invoiceId: { organizationId, invoiceId } },
    data: { ...contest, ...(contest.disputedCents === 0 && { disputedAt: null }) },
    select: { invoiceId: true },
  });
}
