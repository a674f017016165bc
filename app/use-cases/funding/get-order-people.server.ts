import { orderStream, type OrderEvidence } from '~/domain/funding/order-evidence';
import { roundHalfUp } from '~/domain/money';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { requireShownTo, type OrderActor } from '~/records/funding/open-order-for.server';
import { readFirstSession } from '~/records/funding/read-first-session.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';

export type OrderPersonLine = {
  id: string;
  enrolmentId: string;
  membershipId: string;
  name: string;
  email: string;
  status: 'registered' | 'active' | 'archived';
  namedWithOrder: boolean;
  replaces: string | null;
  joinedAt: string;
  leftAt: string | null;
  leftReason: string;
  toldOpcoAt: string | null;
  toldOrganizationAt: string | null;
  /** They left what was sold and nobody follows them: when the OPCO was told, null while it was not. */
  departure: { toldOpcoAt: string | null } | null;
  convokedAt: string | null;
  progress: number;
};

export type OrderPeople = {
  orderId: string;
  number: string;
  title: string;
  timeZone: string;
  places: number;
  taken: number;
  accepted: boolean;
  cancelled: boolean;
  /** An OPCO may pay. */
  funded: boolean;
  /** The first session has begun: a newcomer is no longer fundable (K13). */
  late: boolean;
  /** What one person may be worth to the OPCO under the agreements granted, in cents; null while there is none. */
  worth: number | null;
  people: OrderPersonLine[];
};

/** Who holds and held a place of an order, for the organization or the order's own client. Refuses with `not-allowed` and `not-found`. */
export async function getOrderPeople(
  actor: OrderActor,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderPeople> {
  if (actor.kind === 'member' && !can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    include: {
      client: { select: { organization: { select: { timeZone: true } } } },
      agreements: {
        where: { organizationId, status: 'granted', amendedAt: null },
        select: { minutes: true, hourlyRate: true },
      },
      participants: {
        orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
        include: {
          enrolment: {
            select: {
              ...{ minutesPlanned: true, minutesDone: true },
              membership: {
                select: { id: true, firstName: true, lastName: true, email: true, status: true },
              },
            },
          },
        },
      },
    },
  });
  if (!order) throw new Refusal('not-found');
  requireShownTo(actor, order);
  const version = order.versionId ? await readOrderContent(db, organizationId, order.versionId) : null;
  const begins = version && (await readFirstSession(db, organizationId, version.content));
  const departures = await readDeparturesTold(db, organizationId, orderId);
  const followed = new Set(order.participants.map(({ replacesId }) => replacesId));
  const names = new Map(
    order.participants.map(({ id, enrolment: { membership } }) => [
      id,
      `${membership.firstName} ${membership.lastName}`,
    ]),
  );
  const people = order.participants.map(({ enrolment, replacesId, ...row }): OrderPersonLine => {
    const { membership, minutesPlanned, minutesDone } = enrolment;
    return {
      ...{ id: row.id, enrolmentId: row.enrolmentId, membershipId: membership.id },
      ...{ name: names.get(row.id) ?? '', email: membership.email, status: membership.status },
      ...{ namedWithOrder: row.namedWithOrder, leftReason: row.leftReason },
      replaces: (replacesId && names.get(replacesId)) ?? null,
      joinedAt: row.joinedAt.toISOString(),
      leftAt: row.leftAt?.toISOString() ?? null,
      toldOpcoAt: row.toldOpcoAt?.toISOString() ?? null,
      toldOrganizationAt: row.toldOrganizationAt?.toISOString() ?? null,
      departure: isDeparture(row, order.acceptedAt, followed)
        ? { toldOpcoAt: departures.get(row.id) ?? null }
        : null,
      convokedAt: row.convokedAt?.toISOString() ?? null,
      progress: minutesPlanned === 0 ? 0 : Math.min(1, minutesDone / minutesPlanned),
    };
  });
  const worths = order.agreements.map(({ minutes, hourlyRate }) =>
    roundHalfUp(BigInt(minutes) * BigInt(hourlyRate), 60),
  );
  return {
    ...{ orderId, number: order.number, title: order.title, places: order.places },
    timeZone: order.client.organization.timeZone,
    taken: people.filter(({ leftAt }) => leftAt === null).length,
    ...{ accepted: order.acceptedAt !== null, cancelled: order.status === 'cancelled' },
    funded: version?.content.funding.kind === 'opco' || order.agreements.length > 0,
    late: begins !== null && begins <= now,
    worth: worths.length > 0 ? Math.max(...worths) : null,
    people,
  };
}

/** Whether somebody left a place that was sold and that nobody took after them. */
function isDeparture(
  { id, leftAt }: { id: string; leftAt: Date | null },
  acceptedAt: Date | null,
  followed: ReadonlySet<string | null>,
): boolean {
  return leftAt !== null && acceptedAt !== null && leftAt >= acceptedAt && !followed.has(id);
}

/** When the OPCO was told of departures, by participant: what was said last. */
async function readDeparturesTold(tx: Tx, organizationId: string, orderId: string) {
  const records = await tx.evidenceRecord.findMany({
    where: { organizationId, stream: orderStream(orderId), kind: 'opco-told' },
    orderBy: { sequence: 'asc' },
    select: { payload: true },
  });
  const told = records.map(({ payload }) => payload as OrderEvidence['opco-told']);
  return new Map(
    told.filter(({ about }) => about === 'departure').map(({ participantId, at }) => [participantId, at]),
  );
}
