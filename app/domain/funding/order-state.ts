import { endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';

export const orderStates = [
  'draft',
  'offered',
  'accepted',
  'running',
  'ended',
  'settled',
  'cancelled',
] as const;

export type OrderState = (typeof orderStates)[number];

/**
 * Where an order stands at an instant: what was done with it, and once it is accepted its days, first and last
 * included, in the organization's time zone. An amendment being written or offered changes nothing of it.
 */
export function orderState(
  order: { status: string; startsOn: IsoDay; endsOn: IsoDay; settledAt: Date | null },
  now: Date,
  timeZone: string,
): OrderState {
  if (order.status === 'cancelled') return 'cancelled';
  if (order.status === 'draft' || order.status === 'offered') return order.status;
  if (order.settledAt) return 'settled';
  if (now >= endOfDay(order.endsOn, timeZone)) return 'ended';
  return now >= startOfDay(order.startsOn, timeZone) ? 'running' : 'accepted';
}
