import type { ActorOf } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { addDays, dayFromDatabase, dayIn, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { disputeDays } from '~/domain/sales/sale-settings';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import { forOrganization, type Database } from '~/platform/tenancy.server';

type Linked = { id: string; number: string; issuedOn: IsoDay; cents: number };

export type SalePaymentLine = {
  id: string;
  cents: number;
  receivedOn: IsoDay;
  method: string;
  reference: string;
  reverses: boolean;
  reversed: boolean;
  fromBank: boolean;
};

export type SaleDetails = {
  id: string;
  document: InvoiceDocument;
  purpose: string;
  payer: string;
  order: { id: string; number: string; title: string };
  client: { id: string; name: string };
  standing: SaleStanding;
  openCents: number;
  /** What is left of it once avoirs are taken off, in cents with VAT. */
  leftCents: number;
  credits: Linked | null;
  creditedBy: Linked[];
  payments: SalePaymentLine[];
  reminders: { count: number; lastAt: Date | null };
  dispute: { at: Date; reason: string } | null;
  disputableUntil: IsoDay | null;
  /** An agreement whose OPCO may be said not to pay what is open (K21). */
  movable: { agreementId: string } | null;
  /** Open documents of the client that what is to be given back may pay instead. */
  offsets: { id: string; number: string; openCents: number }[];
  /** Whether late payment may be invoiced (K34). */
  isLate: boolean;
  timeZone: string;
};

/** A document with everything that happened to it. Refuses with `not-allowed` and `not-found`. */
export async function getSale(
  actor: ActorOf<'member'>,
  { invoiceId }: { invoiceId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<SaleDetails> {
  if (!can(actor, 'sales.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const row = await database.saleInvoice.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: invoiceId } },
    select: {
      ...{ id: true, kind: true, purpose: true, payer: true, agreementId: true, issuedAt: true },
      ...{ includingVat: true, creditsId: true, document: true },
      order: { select: { id: true, number: true, title: true } },
      client: { select: { id: true, name: true } },
      collection: true,
      payments: { where: { organizationId }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) throw new Refusal('not-found');
  const linked = await database.saleInvoice.findMany({
    where: { organizationId, OR: [{ creditsId: invoiceId }, { id: row.creditsId ?? invoiceId }] },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, issuedOn: true, includingVat: true },
  });
  const links = linked.map(({ issuedOn, includingVat, ...one }): Linked => {
    return { ...one, issuedOn: dayFromDatabase(issuedOn), cents: includingVat };
  });
  const document = row.document as unknown as InvoiceDocument;
  const { collection, payer, agreementId } = row;
  const today = dayIn(now, timeZone);
  const creditedBy = links.filter(({ id }) => id !== invoiceId && id !== row.creditsId);
  const leftCents = row.includingVat - creditedBy.reduce((total, { cents }) => total + cents, 0);
  const reversed = new Set(row.payments.flatMap(({ reversesId }) => reversesId ?? []));
  const until = addDays(dayIn(row.issuedAt, timeZone), disputeDays);
  const openCents = collection?.openCents ?? 0;
  const offsets =
    openCents < 0 && payer === 'client' ? await readOpenOf(database, organizationId, row.client.id) : [];
  const standing = saleStanding(collection, { dueOn: document.dueOn, today });
  return {
    ...{ id: row.id, document, purpose: row.purpose, payer, order: row.order, client: row.client },
    ...{ standing, openCents, leftCents, creditedBy, timeZone, offsets },
    credits: links.find(({ id }) => id === row.creditsId) ?? null,
    payments: row.payments.map((payment) => ({
      ...{ id: payment.id, cents: payment.cents, receivedOn: dayFromDatabase(payment.receivedOn) },
      ...{ method: payment.method, reference: payment.reference, reverses: payment.reversesId !== null },
      ...{ reversed: reversed.has(payment.id), fromBank: payment.bankLineId !== null },
    })),
    reminders: { count: collection?.reminders ?? 0, lastAt: collection?.remindedAt ?? null },
    dispute: collection?.disputedAt ? { at: collection.disputedAt, reason: collection.disputeReason } : null,
    disputableUntil: openCents > 0 && !collection?.disputedAt && today <= until ? until : null,
    movable: row.purpose !== 'late-payment' && agreementId && openCents > 0 ? { agreementId } : null,
    isLate: ['invoice', 'advance'].includes(row.kind) && document.dueOn < today && openCents > 0,
  };
}

async function readOpenOf(database: Database, organizationId: string, clientId: string) {
  const rows = await database.saleInvoice.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, clientId, payer: 'client', collection: { openCents: { gt: 0 } } },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { id: true, number: true, collection: { select: { openCents: true } } },
  });
  return rows.map(({ id, number, collection }) => ({ id, number, openCents: collection?.openCents ?? 0 }));
}
