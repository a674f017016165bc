import { overlap, type Period } from '~/domain/calendar';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';

export { heartbeatMs } from '~/domain/attendance/heartbeat';

/** Signs of one page further apart than that are two stays: what lies between was not heard of (two heartbeats lost). */
export const longestSilenceMs = 90_000;

/**
 * The stays that signs of life of one page tell, in any order and however often each comes: from a first sign to a last
 * with never more than {@link longestSilenceMs} between two. A lone sign is a stay without length. What was never heard
 * of is never counted: a lost goodbye leaves the last heartbeat.
 */
export function staysOfSigns(signs: readonly Date[]): Period[] {
  const ordered = signs.map((sign) => sign.getTime()).sort((one, other) => one - other);
  const stays: { from: number; to: number }[] = [];
  for (const sign of ordered) {
    const last = stays.at(-1);
    if (last && sign - last.to <= longestSilenceMs) last.to = sign;
    else stays.push({ from: sign, to: sign });
  }
  return stays.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
}

export type ProviderSign = { kind: 'joined' | 'left'; at: Date };

/** A stay whose goodbye never came, or whose beginning never came, has no length. */
export type ProviderStay = Period & { opened: boolean; closed: boolean };

/**
 * The stays that a provider's events of one connection tell, in any order and however often each comes: each arrival
 * with the departure that follows it, before another arrival. An arrival without departure counts nothing by itself.
 */
export function staysOfProvider(signs: readonly ProviderSign[]): ProviderStay[] {
  const rank = { left: 0, joined: 1 } as const;
  const ordered = [...signs].sort(
    (one, other) => one.at.getTime() - other.at.getTime() || rank[one.kind] - rank[other.kind],
  );
  const stays: ProviderStay[] = [];
  for (const { kind, at } of ordered) {
    const last = stays.at(-1);
    if (kind === 'left' && last?.opened && !last.closed) {
      last.to = at;
      last.closed = true;
    } else if (kind === 'left' && last?.closed && last.to.getTime() === at.getTime()) {
      continue;
    } else if (kind === 'joined' && last?.opened && !last.closed && last.from.getTime() === at.getTime()) {
      continue;
    } else {
      stays.push({ from: at, to: at, opened: kind === 'joined', closed: kind === 'left' });
    }
  }
  return stays;
}

/**
 * Whole minutes of a half-day during which somebody was there: the union of the stays of all their devices, cut to the
 * half-day, rounded down once.
 */
export function connectedMinutes(halfDay: Period, stays: readonly Period[]): number {
  const within = stays.flatMap((stay) => overlap(halfDay, stay) ?? []);
  return Math.floor(lengthOfPeriods(unionOfPeriods(within)) / 60_000);
}
