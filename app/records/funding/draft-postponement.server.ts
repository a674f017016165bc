import type { z } from 'zod';
import { addDays, dayIn, type IsoDay } from '~/domain/calendar';
import { amendmentDraft } from '~/domain/funding/amendment-draft';
import type { grantPostponementInput } from '~/domain/funding/cancellation-inputs';
import { orderDraftSchema, type OrderDraft } from '~/domain/funding/order-content';
import { isUnanswered, type Postponed } from '~/domain/funding/postponement';
import { Refusal } from '~/domain/refusal';
import { atWallTime, wallTimeOf } from '~/domain/wall-time';
import type { Tx } from '~/platform/tenancy.server';
import { refuseLivedHalfDays } from '~/records/attendance/refuse-lived-half-days.server';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { readOrderContent } from '~/records/funding/read-order-content.server';
import {
  readAgreements,
  readPostponable,
  type PostponableSession,
} from '~/records/funding/read-postponable.server';
import { readPostponement } from '~/records/funding/read-postponement.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

type Granted = z.output<typeof grantPostponementInput>;

/**
 * The amendment that answers a client's postponement (K30): what is in force, or what is written of an amendment already,
 * with the days and half-days said, and who accepts it: whoever asked where the order names nobody. The order's row is
 * locked. Refuses with `order-cancelled`, `order-offered`,
 * `postponement-answered`, `postponement-stale`, `postponement-shared`, `half-day-signed` and
 * `postponement-outside-agreement`; what is wrong with the times themselves is refused as it is frozen.
 */
export async function draftPostponement(
  tx: Tx,
  organizationId: string,
  order: LockedOrder,
  granted: Granted,
  now: Date,
): Promise<{ draft: OrderDraft; contactId: string | null }> {
  const { id: orderId, timeZone } = order;
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  if (order.offeredAt) throw new Refusal('order-offered');
  const asked = await readPostponement(tx, organizationId, orderId);
  if (asked?.requestId !== granted.requestId || !isUnanswered(asked))
    throw new Refusal('postponement-answered');
  const inForce = order.versionId ? await readOrderContent(tx, organizationId, order.versionId) : null;
  if (!inForce) throw new Refusal('order-not-accepted');
  const sessions = await readPostponable(tx, organizationId, orderId);
  const halfDays = movedHalfDays(sessions, granted.halfDays, timeZone);
  for (const { id: sessionId, halfDays: own } of sessions) {
    const moved = own.filter(({ id }) => halfDays.some((one) => one.id === id));
    await refuseLivedHalfDays(tx, organizationId, sessionId, moved);
  }
  if (!granted.outsideAgreement) {
    const days = halfDays.map(({ startsAt }) => dayIn(new Date(startsAt), timeZone));
    if (granted.startsOn !== order.startsOn) days.push(granted.startsOn);
    if (granted.endsOn !== order.endsOn) days.push(granted.endsOn);
    await refuseOutsideAgreement(tx, organizationId, orderId, days);
  }
  const { settings } = await readSaleSettings(tx, organizationId);
  const draft =
    order.draft === null
      ? amendmentDraft(inForce.content, addDays(dayIn(now, timeZone), settings.quoteDays))
      : orderDraftSchema.parse(order.draft);
  const { requestId, startsOn, endsOn } = granted;
  return {
    draft: { ...draft, startsOn, endsOn, postponed: { requestId, halfDays } },
    contactId: order.contactId ?? asked.by,
  };
}

/** Those that begin at another time, each as long as it was; a session that other orders share is left alone. */
function movedHalfDays(
  sessions: readonly PostponableSession[],
  wanted: Granted['halfDays'],
  timeZone: string,
): Postponed['halfDays'] {
  return wanted.flatMap(({ id, day, from }) => {
    const session = sessions.find(({ halfDays }) => halfDays.some((one) => one.id === id));
    const stands = session?.halfDays.find((one) => one.id === id);
    if (!session || !stands) throw new Refusal('postponement-stale');
    const was = wallTimeOf(stands.startsAt, timeZone);
    if (day === was.day && from === was.time) return [];
    if (session.shared) throw new Refusal('postponement-shared', { name: session.title });
    const startsAt = atWallTime(day, from, timeZone);
    const endsAt = new Date(startsAt.getTime() + stands.endsAt.getTime() - stands.startsAt.getTime());
    const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
    return [{ id, sessionId: session.id, ...times }];
  });
}

async function refuseOutsideAgreement(
  tx: Tx,
  organizationId: string,
  orderId: string,
  days: readonly IsoDay[],
): Promise<void> {
  const outside = (await readAgreements(tx, organizationId, orderId)).find(({ from, to }) =>
    days.some((day) => (from !== null && day < from) || (to !== null && day > to)),
  );
  if (outside) throw new Refusal('postponement-outside-agreement', { number: outside.number });
}
