import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { dayFromDatabase, type IsoDay } from '~/domain/calendar';
import { sum } from '~/domain/money';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { suggestMatches, type OpenSale, type SuggestedMatch } from '~/domain/sales/bank-match';
import type { listBankLinesInput } from '~/domain/sales/sale-inputs';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';

export type BankLineShown = {
  id: string;
  bookedOn: IsoDay;
  cents: number;
  /** What of it pays or gives back nothing yet; below zero what went out. */
  leftCents: number;
  label: string;
  state: string;
  suggestions: SuggestedMatch[];
  pays: { invoiceId: string; number: string; cents: number }[];
};

export type BankLines = Page<BankLineShown> & { open: OpenSale[] };

const mostOpen = 500;

/** A page of the lines of the bank's files, latest first, with the documents each may pay. Refuses with `not-allowed` and `cursor-invalid`. */
export async function listBankLines(
  actor: ActorOf<'member'>,
  { limit, after, state }: z.output<typeof listBankLinesInput>,
): Promise<BankLines> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const before = decodeInstantCursor(after);
  const rows = await database.bankLine.findMany({
    where: {
      ...{ organizationId, state },
      ...(before && {
        OR: [{ bookedOn: { lt: before.instant } }, { bookedOn: before.instant, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ bookedOn: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.bookedOn.toISOString(), last.id) : null;
  const payments = await database.salePayment.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, bankLineId: { in: items.map(({ id }) => id) } },
    select: { bankLineId: true, invoiceId: true, cents: true, invoice: { select: { number: true } } },
  });
  const open = state === 'open' ? await readOpenSales(database, organizationId) : [];
  return {
    items: items.map(({ id, bookedOn, cents, label, reference }) => {
      const own = payments.filter(({ bankLineId }) => bankLineId === id);
      const leftCents = cents - sum(own.map((payment) => payment.cents));
      return {
        ...{ id, bookedOn: dayFromDatabase(bookedOn), cents, leftCents, label, state },
        suggestions: suggestMatches({ label, reference, leftCents }, open),
        pays: own
          .filter((payment) => Math.sign(payment.cents) === Math.sign(cents))
          .map(({ invoiceId, cents: paid, invoice }) => ({ invoiceId, number: invoice.number, cents: paid })),
      };
    }),
    ...{ next, open },
  };
}

async function readOpenSales(database: Database, organizationId: string): Promise<OpenSale[]> {
  const rows = await database.saleInvoice.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, collection: { openCents: { not: 0 } } },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: mostOpen,
    select: { id: true, number: true, document: true, collection: { select: { openCents: true } } },
  });
  return rows.map(({ id, number, document, collection }) => ({
    ...{ id, number, buyer: (document as unknown as InvoiceDocument).buyer.name },
    openCents: collection?.openCents ?? 0,
  }));
}
