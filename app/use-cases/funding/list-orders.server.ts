import type { ActorOf } from '~/domain/actor';
import { dayFromDatabase, dayIn, dayToDatabase } from '~/domain/calendar';
import type { ListOrdersInput } from '~/domain/funding/order-inputs';
import { orderState, type OrderState } from '~/domain/funding/order-state';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import type { Prisma } from '~/platform/generated/client';
import { forOrganization } from '~/platform/tenancy.server';

export type ListedOrder = {
  id: string;
  number: string;
  title: string;
  state: OrderState;
  client: { id: string; name: string };
  startsOn: string;
  endsOn: string;
  places: number;
  taken: number;
  priceCents: number;
  currency: string;
};

/** Orders, latest first, by where they stand, by client or by words. Refuses with `not-allowed` and `cursor-invalid`. */
export async function listOrders(
  actor: ActorOf<'member'>,
  { state, clientId, q, limit, after }: ListOrdersInput,
  { now }: { now: Date },
): Promise<Page<ListedOrder>> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const { timeZone } = await db.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { timeZone: true },
  });
  const words = q && { contains: q, mode: 'insensitive' as const };
  const rows = await db.trainingOrder.findMany({
    relationLoadStrategy: 'join',
    where: {
      organizationId,
      ...(clientId && { clientId }),
      AND: [
        ...(state ? [inState(state, dayIn(now, timeZone))] : []),
        ...(words ? [{ OR: [{ title: words }, { number: words }, { client: { name: words } }] }] : []),
        ...(from
          ? [{ OR: [{ createdAt: { lt: from.instant } }, { createdAt: from.instant, id: { lt: from.id } }] }]
          : []),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, number: true, title: true, status: true, startsOn: true, endsOn: true, places: true },
      ...{ priceCents: true, currency: true, settledAt: true, createdAt: true },
      client: { select: { id: true, name: true } },
      _count: { select: { participants: { where: { organizationId, leftAt: null } } } },
    },
  });
  const items = rows.slice(0, limit).map(({ status, settledAt, createdAt: _, _count, ...row }) => {
    const days = { startsOn: dayFromDatabase(row.startsOn), endsOn: dayFromDatabase(row.endsOn) };
    return {
      ...{ ...row, ...days, taken: _count.participants },
      state: orderState({ status, settledAt, ...days }, now, timeZone),
    };
  });
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.createdAt.toISOString(), last.id) : null;
  return { items, next };
}

/** `orderState` as a condition, by the day it is in the organization's time zone. */
function inState(state: OrderState, today: string): Prisma.TrainingOrderWhereInput {
  const day = dayToDatabase(today);
  switch (state) {
    case 'draft':
    case 'offered':
    case 'cancelled':
      return { status: state };
    case 'settled':
      return { status: 'accepted', settledAt: { not: null } };
    case 'ended':
      return { status: 'accepted', settledAt: null, endsOn: { lt: day } };
    case 'running':
      return { status: 'accepted', settledAt: null, startsOn: { lte: day }, endsOn: { gte: day } };
    case 'accepted':
      return { status: 'accepted', settledAt: null, startsOn: { gt: day } };
  }
}
