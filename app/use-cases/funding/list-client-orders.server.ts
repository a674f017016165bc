import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase } from '~/domain/calendar';
import { orderState, type OrderState } from '~/domain/funding/order-state';
import type { Page, PageQuery } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ClientOrderLine = {
  id: string;
  number: string;
  title: string;
  state: OrderState;
  /** An offer waits for the client's clicks. */
  waits: boolean;
  startsOn: string;
  endsOn: string;
  places: number;
  taken: number;
  priceCents: number;
  currency: string;
};

/** The orders of a contact's own client, latest first; those never offered are none of theirs. Refuses with `cursor-invalid`. */
export async function listClientOrders(
  { organizationId, clientId }: ActorOf<'client-contact'>,
  { limit, after }: PageQuery,
  { now }: { now: Date },
): Promise<Page<ClientOrderLine>> {
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const { timeZone } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  const rows = await db.trainingOrder.findMany({
    where: {
      ...{ organizationId, clientId, status: { not: 'draft' }, versions: { some: {} } },
      ...(from && {
        OR: [{ createdAt: { lt: from.instant } }, { createdAt: from.instant, id: { lt: from.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, number: true, title: true, status: true, startsOn: true, endsOn: true, places: true },
      ...{ priceCents: true, currency: true, settledAt: true, createdAt: true, offeredAt: true },
      _count: { select: { participants: { where: { organizationId, leftAt: null } } } },
    },
  });
  const items = rows.slice(0, limit).map(({ status, settledAt, createdAt: _, offeredAt, _count, ...row }) => {
    const days = { startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) };
    return {
      ...{ ...row, ...days, taken: _count.participants, waits: offeredAt !== null },
      state: orderState({ status, settledAt, ...days }, now, timeZone),
    };
  });
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.createdAt.toISOString(), last.id) : null;
  return { items, next };
}
