import type { ActorOf } from '~/domain/actor';
import { addInZone } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { isRefusal, Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import {
  invoiceOrder,
  nextInvoicing,
  openOrderBooks,
  refuseHeld,
} from '~/records/sales/invoice-order.server';

/**
 * Issues what is due of an order now; returns the numbers, none where nothing is due, and for whom documents wait for
 * particulars. Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`, `order-not-accepted`, and where nothing
 * can be issued `sale-seller-incomplete`, `sale-buyer-incomplete` and `sale-exemption-missing`.
 */
export async function issueDueInvoices(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<{ numbers: string[]; held: string[] }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const opened = await openOrderBooks(tx, organizationId, orderId, now);
    if (!opened) throw new Refusal('order-not-accepted');
    const { issued, held } = await invoiceOrder(tx, organizationId, opened, now);
    refuseHeld({ issued, held });
    const numbers = issued.map(({ number }) => number);
    if (numbers.length > 0) {
      const subject = { kind: 'order', id: orderId, name: opened.reading.order.number };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'sale.issued', subject, details: { numbers } },
        now,
      );
    }
    return { numbers, held: held.map(({ name }) => name) };
  });
}

/**
 * The same by the clock, where the organization lets it; else only notes when the order is looked at next. What lacks
 * particulars waits a day: the order's page says what is missing.
 */
export async function invoiceDueOrder(
  _actor: ActorOf<'system'>,
  { organizationId, orderId }: { organizationId: string; orderId: string },
  { now }: { now: Date },
): Promise<number> {
  const database = forOrganization(organizationId);
  const agenda = { kind: 'invoice' as const, subjectId: orderId };
  try {
    return await inTransaction(database, async (tx) => {
      await requireFeature(tx, organizationId, 'client-companies', now);
      const opened = await openOrderBooks(tx, organizationId, orderId, now);
      if (!opened || !opened.books.settings.automaticInvoices) {
        const dueAt = opened ? nextInvoicing(opened.reading.situation) : null;
        await setFundingAgenda(tx, organizationId, { ...agenda, dueAt });
        return 0;
      }
      return (await invoiceOrder(tx, organizationId, opened, now)).issued.length;
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const dueAt = addInZone(now, { days: 1 }, 'Europe/Paris');
    await inTransaction(database, (tx) => setFundingAgenda(tx, organizationId, { ...agenda, dueAt }));
    return 0;
  }
}
