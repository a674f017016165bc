import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase, dayIn, type IsoDay } from '~/domain/calendar';
import type { Page, PageQuery } from '~/domain/page-query';
import {
  contestAnswersOf,
  disputableUntil,
  waitingCents,
  type DatedContestAnswer,
} from '~/domain/sales/sale-dispute';
import { saleStanding, type SaleStanding } from '~/domain/sales/sale-standing';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { contestNotices } from '~/records/sales/contest-notices.server';

export type ClientInvoice = {
  id: string;
  number: string;
  kind: string;
  orderNumber: string;
  orderTitle: string;
  issuedOn: IsoDay;
  dueOn: IsoDay;
  currency: string;
  /** With VAT; negative for an avoir. */
  cents: number;
  openCents: number;
  standing: SaleStanding;
  /** What of what is open is contested and waits for an answer (P14). */
  disputedCents: number;
  /** The last day on which it may be contested; null where it no longer may be (K33). */
  disputableUntil: IsoDay | null;
  /** What was answered to what they contested, and why. */
  answers: DatedContestAnswer[];
  /** What was not taken back; negative where it was given back or set against another document. */
  payments: { receivedOn: IsoDay; cents: number; way: 'money' | 'offset'; reference: string }[];
};

/** A page of the documents that a client has to pay or was credited, the latest first: never an OPCO's. Refuses with `cursor-invalid`. */
export async function listClientInvoices(
  actor: ActorOf<'client-contact'>,
  { limit, after }: PageQuery,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Page<ClientInvoice>> {
  const { organizationId, clientId } = actor;
  const before = decodeInstantCursor(after);
  const today = dayIn(now, timeZone);
  const rows = await forOrganization(organizationId).saleInvoice.findMany({
    where: {
      ...{ organizationId, clientId, payer: 'client' },
      ...(before && {
        OR: [{ issuedAt: { lt: before.instant } }, { issuedAt: before.instant, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, number: true, kind: true, issuedAt: true, issuedOn: true, dueOn: true },
      ...{ currency: true, includingVat: true },
      order: { select: { number: true, title: true, notices: contestNotices(organizationId) } },
      collection: { select: { status: true, openCents: true, disputedCents: true } },
      payments: {
        where: { organizationId },
        orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
        select: { id: true, receivedOn: true, cents: true, method: true, reference: true, reversesId: true },
      },
    },
  });
  const shown = rows.slice(0, limit);
  const items = shown.map(({ order, collection, payments, includingVat, issuedAt, ...row }) => {
    const dueOn = dayFromDatabase(row.dueOn);
    const disputedCents = collection ? waitingCents(collection) : 0;
    const until = disputableUntil(issuedAt, timeZone);
    const isContestable = (collection?.openCents ?? 0) > 0 && disputedCents === 0 && today <= until;
    return {
      ...row,
      ...{ orderNumber: order.number, orderTitle: order.title, dueOn },
      issuedOn: dayFromDatabase(row.issuedOn),
      cents: row.kind === 'credit-note' ? -includingVat : includingVat,
      openCents: collection?.openCents ?? 0,
      standing: saleStanding(collection, { dueOn, today }),
      ...{ disputedCents, disputableUntil: isContestable ? until : null },
      answers: contestAnswersOf(order.notices, row.id, timeZone),
      payments: standingPayments(payments),
    };
  });
  const last = shown.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null;
  return { items, next };
}

type Payment = {
  id: string;
  receivedOn: Date;
  cents: number;
  method: string;
  reference: string;
  reversesId: string | null;
};

/** A payment that was written down wrongly, and what takes it back, are nothing to a client. */
function standingPayments(payments: readonly Payment[]): ClientInvoice['payments'] {
  const reversed = new Set(payments.flatMap(({ reversesId }) => reversesId ?? []));
  return payments
    .filter(({ id, reversesId }) => reversesId === null && !reversed.has(id))
    .map(({ receivedOn, cents, method, reference }) => ({
      ...{ cents, reference, receivedOn: dayFromDatabase(receivedOn) },
      way: method === 'offset' ? 'offset' : 'money',
    }));
}
