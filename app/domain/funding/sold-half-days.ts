import type { OrderContent } from '~/domain/funding/order-content';
import type { OrderHalfDay } from '~/domain/funding/order-facts';
import { groupBy } from '~/domain/group-by';
import { sum } from '~/domain/money';

/** A half-day as an order was accepted with it. */
export type SoldHalfDay = { sessionId: string; startsAt: Date; endsAt: Date; plannedMinutes: number };

/** The half-days that an order was accepted with. */
export const soldIn = ({ sessions }: Pick<OrderContent, 'sessions'>): SoldHalfDay[] =>
  sessions.flatMap(({ id: sessionId, halfDays }) =>
    halfDays.map(({ startsAt, endsAt, plannedMinutes }) => ({
      ...{ sessionId, startsAt: new Date(startsAt), endsAt: new Date(endsAt), plannedMinutes },
    })),
  );

/**
 * The half-days of sessions as they stand, with the minutes that were sold of each: what a session lost stays planned
 * and is not held, what it gained is no part of the price, until an amendment says so (F1, K32). A half-day that moved,
 * or was split, is the one that was sold; what is left over has the id of its session.
 */
export function soldHalfDays(sold: readonly SoldHalfDay[], live: readonly OrderHalfDay[]): OrderHalfDay[] {
  const liveOf = groupBy(live, ({ sessionId }) => sessionId);
  return [...groupBy(sold, ({ sessionId }) => sessionId)].flatMap(([sessionId, planned]) => {
    const standing = [...(liveOf.get(sessionId) ?? [])].sort(byStart);
    const pairs = pairedWith([...planned].sort(byStart), standing);
    const minutes = new Map(
      standing.map((one) => [one, Math.min(one.plannedMinutes, pairs.get(one)?.plannedMinutes ?? 0)]),
    );
    let left = sum(planned.map(({ plannedMinutes }) => plannedMinutes)) - sum([...minutes.values()]);
    for (const one of standing) {
      const more = Math.min(left, one.plannedMinutes - (minutes.get(one) ?? 0));
      minutes.set(one, (minutes.get(one) ?? 0) + more);
      left -= more;
    }
    const kept = standing
      .map((one) => ({ ...one, plannedMinutes: minutes.get(one) ?? 0 }))
      .filter(({ plannedMinutes }) => plannedMinutes > 0);
    return left === 0 ? kept : [...kept, lost(sessionId, planned, { standing, pairs, minutes: left })];
  });
}

type Pairs = ReadonlyMap<OrderHalfDay, SoldHalfDay>;

/** Those that begin as they were sold are these; the others follow one another in order of time. */
function pairedWith(sold: readonly SoldHalfDay[], standing: readonly OrderHalfDay[]): Pairs {
  const at = new Map(standing.map((one) => [one.startsAt.getTime(), one]));
  const pairs = new Map<OrderHalfDay, SoldHalfDay>();
  const moved: SoldHalfDay[] = [];
  for (const one of sold) {
    const same = at.get(one.startsAt.getTime());
    if (same && !pairs.has(same)) pairs.set(same, one);
    else moved.push(one);
  }
  for (const one of standing) {
    const next = pairs.has(one) ? undefined : moved.shift();
    if (next) pairs.set(one, next);
  }
  return pairs;
}

/** What was sold of a session and is no part of it any more, when the first half-day that lost some was to be. */
function lost(
  sessionId: string,
  sold: readonly SoldHalfDay[],
  { standing, pairs, minutes }: { standing: readonly OrderHalfDay[]; pairs: Pairs; minutes: number },
): OrderHalfDay {
  const whole = new Set(
    standing.flatMap((one) => {
      const pair = pairs.get(one);
      return pair && one.plannedMinutes >= pair.plannedMinutes ? [pair] : [];
    }),
  );
  const first = [...sold].sort(byStart).find((one) => !whole.has(one)) ?? sold[0]!;
  return {
    ...{ id: sessionId, sessionId, startsAt: first.startsAt, endsAt: first.endsAt, plannedMinutes: minutes },
    ...{ remote: standing[0]?.remote ?? true, cancelledAt: first.startsAt, countersigned: false },
    attendances: [],
  };
}

const byStart = (one: { startsAt: Date }, other: { startsAt: Date }) =>
  one.startsAt.getTime() - other.startsAt.getTime();
