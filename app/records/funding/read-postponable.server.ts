import { dayFromDatabase, type IsoDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';

/** A session of an order that another time may be offered for; `shared`: it is sold with other orders too. */
export type PostponableSession = {
  id: string;
  title: string;
  cancelled: boolean;
  shared: boolean;
  halfDays: { id: string; startsAt: Date; endsAt: Date }[];
};

/** The sessions of an order in force as they stand, in order of time. One query. */
export async function readPostponable(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<PostponableSession[]> {
  const rows = await tx.liveSession.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, orders: { some: { organizationId, orderId } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, title: true, state: true },
      halfDays: { orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } },
      orders: {
        where: {
          organizationId,
          orderId: { not: orderId },
          order: { status: { in: ['offered', 'accepted'] } },
        },
        take: 1,
        select: { orderId: true },
      },
    },
  });
  return rows.map(({ state, orders, ...session }) => ({
    ...{ ...session, cancelled: state === 'cancelled', shared: orders.length > 0 },
  }));
}

/** What an OPCO granted or was asked for an order, with the days that it covers where it said them. One query. */
export async function readAgreements(
  tx: Tx,
  organizationId: string,
  orderId: string,
): Promise<{ number: string; granted: boolean; from: IsoDay | null; to: IsoDay | null }[]> {
  const rows = await tx.fundingAgreement.findMany({
    where: { organizationId, orderId, status: { in: ['requested', 'granted'] }, amendedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { number: true, status: true, from: true, to: true },
  });
  return rows.map(({ number, status, from, to }) => ({
    ...{ number, granted: status === 'granted' },
    ...{ from: from && dayFromDatabase(from), to: to && dayFromDatabase(to) },
  }));
}
