import type { IsoDay } from '~/domain/calendar';

/** Days on which an enrolment is open, inclusive; null: since ever, or without end. */
export type AccessDays = { opensOn: IsoDay | null; closesOn: IsoDay | null };

/**
 * The access of somebody who takes a place of an order (K06): what they have and the order's days together, or the
 * order's alone where what they had ends by today. Null where they have as much already.
 */
export function accessWith(
  had: AccessDays,
  order: { opensOn: IsoDay; closesOn: IsoDay },
  today: IsoDay,
): AccessDays | null {
  const isOver = had.closesOn !== null && had.closesOn <= today && had.closesOn < order.closesOn;
  if (isOver) return order;
  const opensOn = had.opensOn !== null && had.opensOn > order.opensOn ? order.opensOn : had.opensOn;
  const closesOn = had.closesOn !== null && had.closesOn < order.closesOn ? order.closesOn : had.closesOn;
  return opensOn === had.opensOn && closesOn === had.closesOn ? null : { opensOn, closesOn };
}
