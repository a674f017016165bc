import type { ActorOf } from '~/domain/actor';
import { dayIn, dayToDatabase } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { openSales } from '~/records/sales/open-sale.server';
import { refreshSaleCollection } from '~/records/sales/refresh-sale-collection.server';

/**
 * Pays another document of the same client with what is to be given back of one, as far as it goes: an avoir that the
 * client keeps for another training (K31). Refuses with `not-allowed`, `feature-not-in-plan`, `not-found`,
 * `sale-nothing-to-refund` and `sale-not-open`.
 */
export async function offsetSale(
  actor: ActorOf<'member'>,
  { invoiceId, targetId }: { invoiceId: string; targetId: string },
  { now }: { now: Date },
): Promise<{ cents: number }> {
  if (!can(actor, 'sales.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: recordedBy } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await requireFeature(tx, organizationId, 'client-companies', now);
    const [from, to] = await openSales(tx, organizationId, [invoiceId, targetId]);
    if (!from || !to || from.id === to.id || from.clientId !== to.clientId) throw new Refusal('not-found');
    if (from.payer !== 'client' || to.payer !== 'client') throw new Refusal('not-found');
    const given = -(from.collection?.openCents ?? 0);
    const open = to.collection?.openCents ?? 0;
    if (given <= 0) throw new Refusal('sale-nothing-to-refund');
    if (open <= 0) throw new Refusal('sale-not-open');
    const cents = Math.min(given, open);
    const about = { organizationId, method: 'offset', recordedAt: now, recordedBy };
    const receivedOn = dayToDatabase(dayIn(now, from.timeZone));
    await tx.salePayment.createMany({
      data: [
        { ...about, id: createId(), invoiceId, cents: -cents, receivedOn, reference: to.number },
        { ...about, id: createId(), invoiceId: targetId, cents, receivedOn, reference: from.number },
      ],
    });
    for (const sale of [from, to]) await refreshSaleCollection(tx, organizationId, sale.id, sale.timeZone);
    const subject = { kind: 'sale', id: invoiceId, name: from.number };
    const details = { cents, to: to.number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'sale.offset', subject, details }, now);
    return { cents };
  });
}
