import type { ActorOf } from '~/domain/actor';
import type { DocumentKind, InvoiceDocument } from '~/domain/billing/invoice';
import { dayFromDatabase, dayIn, dayToDatabase, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import type { ListSalesInput, SaleFilter } from '~/domain/sales/sale-inputs';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import type { Prisma } from '~/platform/generated/client';
import { forOrganization } from '~/platform/tenancy.server';

export type ListedSale = {
  id: string;
  number: string;
  kind: DocumentKind;
  purpose: string;
  payer: string;
  buyer: string;
  clientName: string;
  orderId: string;
  orderNumber: string;
  issuedOn: IsoDay;
  dueOn: IsoDay;
  currency: string;
  /** With VAT; negative for an avoir. */
  cents: number;
  openCents: number;
  standing: SaleStanding;
};

export type ListedSales = Page<ListedSale> & {
  totals: { openCents: number; overdueCents: number; toRefundCents: number };
};

/** A page of the organization's documents, newest first, with what is open in all. Refuses with `not-allowed` and `cursor-invalid`. */
export async function listSales(
  actor: ActorOf<'member'>,
  { limit, after, status, payer, q }: ListSalesInput,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<ListedSales> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const today = dayIn(now, timeZone);
  const before = decodeInstantCursor(after);
  const rows = await database.saleInvoice.findMany({
    relationLoadStrategy: 'join',
    where: {
      organizationId,
      ...(payer && { payer }),
      AND: [
        status ? filters(dayToDatabase(today))[status] : {},
        q ? searched(q) : {},
        before
          ? {
              OR: [{ issuedAt: { lt: before.instant } }, { issuedAt: before.instant, id: { lt: before.id } }],
            }
          : {},
      ],
    },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, number: true, kind: true, purpose: true, payer: true, issuedAt: true, issuedOn: true },
      ...{ dueOn: true, currency: true, includingVat: true, orderId: true, document: true },
      client: { select: { name: true } },
      order: { select: { number: true } },
      collection: { select: { status: true, openCents: true } },
    },
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null;
  const sums = async (where: Prisma.SaleCollectionWhereInput) => {
    const { _sum } = await database.saleCollection.aggregate({
      where: { organizationId, ...where },
      _sum: { openCents: true, disputedCents: true },
    });
    return { open: _sum.openCents ?? 0, disputed: _sum.disputedCents ?? 0 };
  };
  const overdue = await sums({ status: 'open', openCents: { gt: 0 }, dueOn: { lt: dayToDatabase(today) } });
  return {
    items: items.map(({ client, order, collection, includingVat, document, ...row }) => {
      const dueOn = dayFromDatabase(row.dueOn);
      return {
        ...{ id: row.id, number: row.number, kind: row.kind as DocumentKind, purpose: row.purpose },
        ...{ payer: row.payer, buyer: (document as unknown as InvoiceDocument).buyer.name },
        ...{ clientName: client.name, orderId: row.orderId, orderNumber: order.number },
        ...{ issuedOn: dayFromDatabase(row.issuedOn), dueOn, currency: row.currency },
        cents: row.kind === 'credit-note' ? -includingVat : includingVat,
        openCents: collection?.openCents ?? 0,
        standing: saleStanding(collection, { dueOn, today }),
      };
    }),
    next,
    totals: {
      openCents: (await sums({ openCents: { gt: 0 } })).open,
      overdueCents: overdue.open - overdue.disputed,
      toRefundCents: Math.abs((await sums({ openCents: { lt: 0 } })).open),
    },
  };
}

function searched(q: string): Prisma.SaleInvoiceWhereInput {
  const contains = { contains: q, mode: 'insensitive' as const };
  return { OR: [{ number: contains }, { client: { name: contains } }, { order: { number: contains } }] };
}

const filters = (today: Date): Record<SaleFilter, Prisma.SaleInvoiceWhereInput> => ({
  unpaid: { collection: { openCents: { gt: 0 } } },
  overdue: { collection: { status: 'open', openCents: { gt: 0 }, dueOn: { lt: today } } },
  disputed: { collection: { openCents: { gt: 0 }, disputedCents: { gt: 0 } } },
  'to-refund': { collection: { openCents: { lt: 0 } } },
  paid: { collection: { status: 'paid', openCents: 0 } },
  'credit-notes': { kind: 'credit-note' },
});
