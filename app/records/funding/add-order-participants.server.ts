import { dayFromDatabase } from '~/domain/calendar';
import { placesToTake } from '~/domain/funding/places-to-take';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { reopenOrderAccess } from '~/records/funding/reopen-order-access.server';

export type ParticipantWish = {
  enrolmentId: string;
  /** Whose place they take: a participant of the order who leaves it. */
  replacesId?: string | null;
  toldOpcoAt?: Date | null;
  toldOrganizationAt?: Date | null;
};

type OrderToFill = Pick<
  LockedOrder,
  'id' | 'courseId' | 'places' | 'acceptedAt' | 'startsOn' | 'endsOn' | 'timeZone'
>;

/**
 * Gives places of an order, whose row is locked, to people enrolled in its course; who holds one already is left as
 * they are, who had left comes back; whose access is over by then gets the order's days. After the order's acceptance
 * each is a change (K13), and takes the place of somebody who left where no other is free. Refuses with
 * `participant-not-of-course`, `learner-on-other-order` (naming the learner and the order), `learner-on-earlier-order`
 * where that one was over before this begins: what was done once counts for that order alone, and `order-full` beyond
 * its places, where `beyondPlaces` does not allow it.
 */
export async function addOrderParticipants(
  tx: Tx,
  organizationId: string,
  order: OrderToFill,
  wishes: readonly ParticipantWish[],
  { by, source, beyondPlaces = false }: { by: string | null; source: OrderSource; beyondPlaces?: boolean },
  now: Date,
): Promise<{ id: string; enrolmentId: string }[]> {
  const wanted = new Map(wishes.map((wish) => [wish.enrolmentId, wish]));
  const enrolmentIds = [...wanted.keys()].sort();
  await lockEnrolments(tx, organizationId, order.courseId, enrolmentIds);
  await refuseElsewhere(tx, organizationId, order, enrolmentIds);
  const known = await tx.orderParticipant.findMany({
    where: { organizationId, orderId: order.id },
    select: { id: true, enrolmentId: true, replacesId: true, leftAt: true },
  });
  const held = new Set(known.filter(({ leftAt }) => !leftAt).map(({ enrolmentId }) => enrolmentId));
  const missing = enrolmentIds.filter((id) => !held.has(id));
  if (!beyondPlaces && held.size + missing.length > order.places) {
    throw new Refusal('order-full', { places: order.places });
  }
  const { acceptedAt } = order;
  const namedWithOrder = acceptedAt === null;
  const backs = new Map(known.map(({ enrolmentId, id }) => [enrolmentId, id]));
  const comers = missing.map((enrolmentId) => ({
    ownId: backs.get(enrolmentId) ?? null,
    replacesId: wanted.get(enrolmentId)?.replacesId ?? null,
  }));
  const holders = acceptedAt ? known.filter(({ leftAt }) => !leftAt || leftAt >= acceptedAt) : [];
  const taken = placesToTake(holders, comers, order.places);
  const added = missing.map((enrolmentId, index) => {
    const { toldOpcoAt = null, toldOrganizationAt = null } = wanted.get(enrolmentId)!;
    const { replacesId, returns } = taken[index]!;
    const facts = { replacesId, toldOpcoAt, toldOrganizationAt, namedWithOrder, joinedAt: now };
    const ownId = backs.get(enrolmentId);
    return { id: ownId ?? createId(), enrolmentId, isBack: ownId !== undefined, returns, ...facts };
  });
  const rows = added.filter(({ isBack }) => !isBack).map(({ isBack: _, returns: __, ...row }) => row);
  await tx.orderParticipant.createMany({
    data: rows.map((row) => ({ organizationId, orderId: order.id, ...row })),
  });
  for (const { id, enrolmentId: _, isBack, returns, ...facts } of added) {
    if (!isBack) continue;
    if (!returns) await passOnPlace(tx, organizationId, known, id);
    await tx.orderParticipant.update({
      where: { organizationId_id: { organizationId, id } },
      data: { ...facts, leftAt: null, leftReason: '' },
      select: { id: true },
    });
  }
  await reopenOrderAccess(tx, organizationId, missing, order, { by }, now);
  for (const { id, enrolmentId, replacesId } of added) {
    const payload = { participantId: id, enrolmentId, namedWithOrder, replacesId, by };
    const fact = { kind: 'participant-added' as const, payload, source };
    await appendOrderEvidence(tx, organizationId, order.id, fact, now);
  }
  return added.map(({ id, enrolmentId }) => ({ id, enrolmentId }));
}

/** Whoever came back takes another place: the one they had is from now on that of whoever followed them in it. */
async function passOnPlace(
  tx: Tx,
  organizationId: string,
  known: readonly { id: string; replacesId: string | null }[],
  id: string,
): Promise<void> {
  await tx.orderParticipant.updateMany({
    where: { organizationId, replacesId: id },
    data: { replacesId: known.find((one) => one.id === id)?.replacesId ?? null },
  });
}

/** Locks the enrolments, so that of two orders at once one finds the other; all must be of the course and stand. */
async function lockEnrolments(
  tx: Tx,
  organizationId: string,
  courseId: string,
  ids: readonly string[],
): Promise<void> {
  const { count } = await tx.enrolment.updateMany({
    where: {
      ...{ organizationId, courseId, id: { in: [...ids] }, withdrawnAt: null },
      membership: { status: { not: 'archived' } },
    },
    data: { minutesDone: { increment: 0 } },
  });
  if (count < ids.length) throw new Refusal('participant-not-of-course');
}

async function refuseElsewhere(
  tx: Tx,
  organizationId: string,
  order: OrderToFill,
  enrolmentIds: readonly string[],
): Promise<void> {
  const other = await tx.orderParticipant.findFirst({
    where: {
      ...{ organizationId, enrolmentId: { in: [...enrolmentIds] }, leftAt: null },
      order: { id: { not: order.id }, status: { not: 'cancelled' } },
    },
    select: {
      enrolmentId: true,
      order: { select: { number: true, endsOn: true } },
      enrolment: { select: { membership: { select: { firstName: true, lastName: true } } } },
    },
  });
  if (!other) return;
  const { firstName, lastName } = other.enrolment.membership;
  const details = { enrolmentId: other.enrolmentId, number: other.order.number };
  const earlier = dayFromDatabase(other.order.endsOn) < order.startsOn;
  const code = earlier ? ('learner-on-earlier-order' as const) : ('learner-on-other-order' as const);
  throw new Refusal(code, { ...details, name: `${firstName} ${lastName}` });
}
