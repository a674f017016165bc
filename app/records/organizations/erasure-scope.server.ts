import { dayIn, type IsoDay } from '~/domain/calendar';
import type { Role } from '~/domain/organizations/roles';
import type { Tx } from '~/platform/tenancy.server';
import { readKeptUntil } from '~/records/proof/read-retention.server';

/** An order whose evidence names the person, and until when it is kept. */
export type KeptOrder = { id: string; number: string; title: string; keptUntil: IsoDay };

/** What of a person can be erased today, and what the law keeps (F14). */
export type ErasureScope = {
  membershipId: string;
  userId: string | null;
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  language: string;
  archived: boolean;
  erasedAt: Date | null;
  /** Sessions that they led: what a trainer did is the organization's record. */
  led: number;
  /** Numbers of orders that are not accepted yet and hold a place for them. */
  onOffers: string[];
  /** Enrolments that nothing keeps: never sold. */
  free: string[];
  /** Enrolments of orders that were accepted, whose time is over. */
  over: string[];
  /** Enrolments of orders whose evidence is kept. */
  kept: string[];
  keptOrders: KeptOrder[];
};

/** Reads what an erasure of a member would find; null where there is no such member. Four queries. */
export async function readErasureScope(
  tx: Tx,
  organizationId: string,
  membershipId: string,
  now: Date,
): Promise<ErasureScope | null> {
  const member = await tx.membership.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: {
      ...{ userId: true, email: true, firstName: true, lastName: true, role: true, language: true },
      ...{ status: true, erasedAt: true, organization: { select: { timeZone: true } } },
      _count: { select: { sessionsLed: true } },
    },
  });
  if (!member) return null;
  const enrolments = await tx.enrolment.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, membershipId },
    select: {
      id: true,
      orderParticipants: {
        select: {
          order: { select: { id: true, number: true, title: true, status: true, acceptedAt: true } },
        },
      },
    },
  });
  const orders = new Map(
    enrolments.flatMap(({ orderParticipants }) => orderParticipants.map(({ order }) => [order.id, order])),
  );
  const sold = [...orders.values()].filter(({ acceptedAt }) => acceptedAt !== null);
  const today = dayIn(now, member.organization.timeZone);
  const soldIds = sold.map(({ id }) => id);
  const until = await readKeptUntil(tx, organizationId, soldIds, today);
  const keptOrders = sold.flatMap(({ id, number, title }) => {
    const keptUntil = until.get(id);
    return keptUntil && keptUntil >= today ? [{ id, number, title, keptUntil }] : [];
  });
  const stillKept = new Set(keptOrders.map(({ id }) => id));
  const standing = (ofIt: (typeof enrolments)[number]) => {
    const accepted = ofIt.orderParticipants.filter(({ order }) => order.acceptedAt !== null);
    if (accepted.length === 0) return 'free' as const;
    return accepted.some(({ order }) => stillKept.has(order.id)) ? ('kept' as const) : ('over' as const);
  };
  const idsOf = (wanted: 'free' | 'kept' | 'over') =>
    enrolments.filter((one) => standing(one) === wanted).map(({ id }) => id);
  const { organization: _, _count, status, ...facts } = member;
  return {
    ...{ membershipId, ...facts, archived: status === 'archived', led: _count.sessionsLed },
    onOffers: [...orders.values()]
      .filter(({ acceptedAt, status: of }) => acceptedAt === null && of !== 'cancelled')
      .map(({ number }) => number),
    ...{ free: idsOf('free'), over: idsOf('over'), kept: idsOf('kept'), keptOrders },
  };
}

type Kept = Pick<ErasureScope, 'keptOrders'>;

const keptDays = ({ keptOrders }: Kept) => keptOrders.map(({ keptUntil }) => keptUntil).sort();

/** The last day of all that is kept of a person; null where nothing is. */
export const lastKeptDay = (kept: Kept): IsoDay | null => keptDays(kept).at(-1) ?? null;

/** The last day of what is kept the shortest; null where nothing is. */
export const firstKeptDay = (kept: Kept): IsoDay | null => keptDays(kept).at(0) ?? null;
