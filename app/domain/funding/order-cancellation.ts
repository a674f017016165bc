import { addDays, addMonthsClamped, dayIn, type IsoDay } from '~/domain/calendar';
import { deadlinesOf, type OrderDeadlines } from '~/domain/funding/order-deadlines';

export type CancellationSide = 'client' | 'organization';

/** On which terms an order ends before its time. */
export type CancellationTerms =
  /** Nothing was accepted yet. */
  | { kind: 'not-accepted'; until: null; indemnityCents: 0; choice: false }
  /** By the client a calendar month before the start at the latest (K30), or by the organization 7 days before (K31). */
  | { kind: 'K30' | 'K31'; until: IsoDay; indemnityCents: 0; choice: true }
  /** By the client later: nothing is invoiced as training (F1), an indemnity where the convention provides one (K12). */
  | { kind: 'K12'; until: IsoDay; indemnityCents: number; choice: boolean };

export type CancellationDecision =
  | { allowed: true; terms: CancellationTerms }
  /** `K32`: too late for the organization, which may still offer an amendment. */
  | { allowed: false; reason: 'order-begun' | 'organization-too-late'; until: IsoDay | null };

export type CancellableOrder = {
  accepted: boolean;
  startsOn: IsoDay;
  timeZone: string;
  /** Price of the training in cents without VAT, and whether the convention provides an indemnity. */
  price: number;
  indemnity: boolean;
  /** As accepted with it; else those of the conditions. */
  deadlines?: OrderDeadlines | undefined;
};

/** The last day on which a client cancels or postpones free of charge: calendar months before the start, clamped (K30). */
const lastFreeDay = (startsOn: IsoDay, { postponeMonths }: OrderDeadlines): IsoDay =>
  addMonthsClamped(startsOn, -postponeMonths);

/** The last day on which an organization may cancel for lack of participants (K31). */
const lastOrganizationDay = (startsOn: IsoDay, { cancelDays }: OrderDeadlines): IsoDay =>
  addDays(startsOn, -cancelDays);

/**
 * Whether a side may end an order at an instant, by the day it then is in the organization's time zone, and what it
 * costs; both last days are inclusive. Once the training has begun it is settled by what is delivered instead
 * (`order-begun`); an organization that is too late offers an amendment (`organization-too-late`, K32).
 */
export function cancellationOf(
  order: CancellableOrder,
  side: CancellationSide,
  now: Date,
): CancellationDecision {
  const { startsOn, timeZone } = order;
  const today = dayIn(now, timeZone);
  const deadlines = deadlinesOf(order);
  if (!order.accepted) {
    return { allowed: true, terms: { kind: 'not-accepted', until: null, indemnityCents: 0, choice: false } };
  }
  if (today >= startsOn) return { allowed: false, reason: 'order-begun', until: null };
  if (side === 'organization') {
    const until = lastOrganizationDay(startsOn, deadlines);
    if (today > until) return { allowed: false, reason: 'organization-too-late', until };
    return { allowed: true, terms: { kind: 'K31', until, indemnityCents: 0, choice: true } };
  }
  const until = lastFreeDay(startsOn, deadlines);
  if (today <= until)
    return { allowed: true, terms: { kind: 'K30', until, indemnityCents: 0, choice: true } };
  const indemnityCents = order.indemnity ? order.price : 0;
  return { allowed: true, terms: { kind: 'K12', until, indemnityCents, choice: indemnityCents === 0 } };
}
