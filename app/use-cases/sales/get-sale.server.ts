import type { ActorOf } from '~/domain/actor';
import type { InvoiceDocument } from '~/domain/billing/invoice';
import { dayFromDatabase, dayIn, type IsoDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { latePaymentOf, lateSaleOf, type LateFacts } from '~/domain/sales/late-sale';
import {
  contestAnswersOf,
  disputableUntil,
  waitingCents,
  type DatedContestAnswer,
} from '~/domain/sales/sale-dispute';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import { settings } from '~/platform/settings.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';
import { contestNotices } from '~/records/sales/contest-notices.server';
import { readLateOthers } from '~/records/sales/read-late-sale.server';

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
  /** `cents` of what is open is contested and waits. */
  dispute: { at: Date; reason: string; cents: number } | null;
  disputableUntil: IsoDay | null;
  /** What was decided of what was contested, and why, as the client was told. */
  answers: DatedContestAnswer[];
  /** An agreement whose OPCO may be said not to pay what is open (K21). */
  movable: { agreementId: string } | null;
  /** Open documents of the client that what is to be given back may pay instead. */
  offsets: { id: string; number: string; openCents: number }[];
  /** Whether late payment costs something that was not invoiced, also of what is paid by now (K34). */
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
      order: { select: { id: true, number: true, title: true, notices: contestNotices(organizationId) } },
      client: { select: { id: true, name: true } },
      collection: true,
      payments: { where: { organizationId }, orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) throw new Refusal('not-found');
  const linked = await database.saleInvoice.findMany({
    where: { organizationId, OR: [{ creditsId: invoiceId }, { id: row.creditsId ?? invoiceId }] },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, issuedOn: true, issuedAt: true, includingVat: true },
  });
  const links = linked.map(({ issuedOn, includingVat, issuedAt: _at, ...one }): Linked => {
    return { ...one, issuedOn: dayFromDatabase(issuedOn), cents: includingVat };
  });
  const document = row.document as unknown as InvoiceDocument;
  const { collection, payer, agreementId } = row;
  const { notices, ...order } = row.order;
  const today = dayIn(now, timeZone);
  const creditedBy = links.filter(({ id }) => id !== invoiceId && id !== row.creditsId);
  const leftCents = row.includingVat - creditedBy.reduce((total, { cents }) => total + cents, 0);
  const reversed = new Set(row.payments.flatMap(({ reversesId }) => reversesId ?? []));
  const until = disputableUntil(row.issuedAt, timeZone);
  const openCents = collection?.openCents ?? 0;
  const offsets =
    openCents < 0 && payer === 'client' ? await readOpenOf(database, organizationId, row.client.id) : [];
  const standing = saleStanding(collection, { dueOn: document.dueOn, today });
  const payments = row.payments.map(({ receivedOn, ...payment }) => {
    return { ...payment, receivedOn: dayFromDatabase(receivedOn) };
  });
  const facts = {
    ...{ document, issuedAt: row.issuedAt, timeZone, payments },
    avoirs: linked.filter(({ id }) => creditedBy.some((one) => one.id === id)),
    contest: collection ?? { disputedCents: 0, upheldCents: 0 },
  };
  const mayBeLate = ['invoice', 'advance'].includes(row.kind) && document.dueOn < today;
  const waiting = waitingCents({ openCents, disputedCents: collection?.disputedCents ?? 0 });
  return {
    ...{ id: row.id, document, purpose: row.purpose, payer, order, client: row.client },
    ...{ standing, openCents, leftCents, creditedBy, timeZone, offsets },
    credits: links.find(({ id }) => id === row.creditsId) ?? null,
    payments: payments.map((payment) => ({
      ...{ id: payment.id, cents: payment.cents, receivedOn: payment.receivedOn },
      ...{ method: payment.method, reference: payment.reference, reverses: payment.reversesId !== null },
      ...{ reversed: reversed.has(payment.id), fromBank: payment.bankLineId !== null },
    })),
    answers: contestAnswersOf(notices, invoiceId, timeZone),
    reminders: { count: collection?.reminders ?? 0, lastAt: collection?.remindedAt ?? null },
    dispute:
      collection?.disputedAt && waiting > 0
        ? { at: collection.disputedAt, reason: collection.disputeReason, cents: waiting }
        : null,
    disputableUntil: openCents > 0 && waiting === 0 ? until : null,
    movable: row.purpose !== 'late-payment' && agreementId && openCents > 0 ? { agreementId } : null,
    isLate: mayBeLate && (await isLate(database, { organizationId, orderId: order.id }, facts, today)),
  };
}

async function isLate(
  database: Database,
  { organizationId, orderId }: { organizationId: string; orderId: string },
  facts: Omit<LateFacts, 'others'>,
  until: IsoDay,
): Promise<boolean> {
  const others = await readLateOthers(database, organizationId, orderId);
  const rates = await readInterestRates(database);
  const options = { until, timeZone: facts.timeZone, rates, carryForward: settings.SANDBOX };
  const { lines, waitingForRate } = latePaymentOf(lateSaleOf({ ...facts, others }), options);
  return lines.length > 0 || waitingForRate !== null;
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
