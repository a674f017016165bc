import type { ActorOf } from '~/domain/actor';
import type { AccountingEntry } from '~/domain/billing/accounting-csv';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import type { InvoiceStatus } from '~/domain/billing/invoice-words';
import { dayIn, dayToDatabase, type DayPeriod } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import { forOrganization } from '~/platform/tenancy.server';

/** The documents issued on some days, both included, in the order of their numbers, for the accountant. Refuses with `not-allowed`. */
export async function exportSales(
  actor: ActorOf<'member'>,
  { from, to }: DayPeriod,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<AccountingEntry[]> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).saleInvoice.findMany({
    where: { organizationId, issuedOn: { gte: dayToDatabase(from), lte: dayToDatabase(to) } },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { document: true, collection: { select: { status: true, openCents: true } } },
  });
  const today = dayIn(now, timeZone);
  return rows.map(({ document: stored, collection }) => {
    const document = stored as unknown as InvoiceDocument;
    return { document, status: statuses[saleStanding(collection, { dueOn: document.dueOn, today })] };
  });
}

const statuses: Record<SaleStanding, InvoiceStatus> = {
  ...{ open: 'open', overdue: 'overdue', disputed: 'disputed', paid: 'paid', credited: 'credited' },
  ...{ 'to-refund': 'paid', deducted: 'deducted' },
};
