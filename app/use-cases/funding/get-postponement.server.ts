import type { ActorOf } from '~/domain/actor';
import { addDays, dayFromDatabase, daysBetween, type IsoDay } from '~/domain/calendar';
import { cancellationOf, type CancellationTerms } from '~/domain/funding/order-cancellation';
import { isUnanswered, type Postponement } from '~/domain/funding/postponement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { wallTimeOf } from '~/domain/wall-time';
import { forOrganization } from '~/platform/tenancy.server';
import { readAgreements, readPostponable } from '~/records/funding/read-postponable.server';
import { readCancellable } from '~/records/funding/read-cancellable.server';
import { readPostponement } from '~/records/funding/read-postponement.server';

/** A half-day as it stands, and when it would begin: as long after it as the client wishes. */
export type HalfDayToPostpone = { id: string; startsAt: string; endsAt: string; day: IsoDay; from: string };

export type PostponementToAnswer = {
  orderId: string;
  number: string;
  title: string;
  clientName: string;
  timeZone: string;
  currency: string;
  asked: Pick<Postponement, 'requestId' | 'askedAt' | 'reason' | 'wishedOn'>;
  /** What not coming cost the client on the day it asked (K30); null where that could not be said. */
  terms: CancellationTerms | null;
  /** The order's days as they would be. */
  startsOn: IsoDay;
  endsOn: IsoDay;
  /** `fixed`: why none of its half-days can be moved here; those that began are left out. */
  sessions: {
    id: string;
    title: string;
    fixed: 'cancelled' | 'lived' | 'shared' | null;
    halfDays: HalfDayToPostpone[];
  }[];
  /** What the OPCO granted or was asked: it is to be told. */
  agreements: { number: string; granted: boolean; from: IsoDay | null; to: IsoDay | null }[];
  /** Something is written of an amendment already, and goes along. */
  hasDraft: boolean;
};

/**
 * A client's request for other dates, with what the organization may offer for it (K30); null where none waits for an
 * answer, or another offer waits for the client. Refuses with `not-allowed` and `not-found`.
 */
export async function getPostponement(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<PostponementToAnswer | null> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ number: true, title: true, versionId: true, currency: true, draft: true },
      ...{ startsOn: true, endsOn: true, offeredAt: true, client: { select: { name: true } } },
    },
  });
  if (!order) throw new Refusal('not-found');
  if (order.offeredAt) return null;
  const asked = await readPostponement(db, organizationId, orderId);
  if (!asked || !isUnanswered(asked)) return null;
  const { requestId, askedAt, reason, wishedOn } = asked;
  const days = { startsOn: dayFromDatabase(order.startsOn), endsOn: dayFromDatabase(order.endsOn) };
  const cancellable = { versionId: order.versionId, startsOn: days.startsOn, timeZone };
  const facts = await readCancellable(db, organizationId, cancellable);
  const decision = cancellationOf(facts, 'client', new Date(askedAt));
  const standing = await readPostponable(db, organizationId, orderId);
  const isBegun = ({ startsAt }: { startsAt: Date }) => startsAt <= now;
  const later = wishedOn === null ? 0 : Math.max(0, daysBetween(days.startsOn, wishedOn));
  const sessions = standing.map(({ id, title, cancelled, shared, halfDays }) => {
    const open = halfDays.filter((halfDay) => !isBegun(halfDay));
    const fixed = cancelled ? ('cancelled' as const) : shared ? ('shared' as const) : null;
    return {
      ...{ id, title, fixed: fixed ?? (open.length === 0 ? ('lived' as const) : null) },
      halfDays: fixed ? [] : open.map((halfDay) => postponedBy(halfDay, later, timeZone)),
    };
  });
  const stays = standing.some(
    ({ cancelled, shared, halfDays }) => !cancelled && (shared || halfDays.some(isBegun)),
  );
  return {
    ...{ orderId, number: order.number, title: order.title, clientName: order.client.name },
    ...{ timeZone, currency: order.currency, hasDraft: order.draft !== null },
    asked: { requestId, askedAt, reason, wishedOn },
    terms: decision.allowed ? decision.terms : null,
    startsOn: stays ? days.startsOn : addDays(days.startsOn, later),
    endsOn: addDays(days.endsOn, later),
    sessions,
    agreements: await readAgreements(db, organizationId, orderId),
  };
}

function postponedBy(
  { id, startsAt, endsAt }: { id: string; startsAt: Date; endsAt: Date },
  later: number,
  timeZone: string,
): HalfDayToPostpone {
  const { day, time } = wallTimeOf(startsAt, timeZone);
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { id, ...times, day: addDays(day, later), from: time };
}
