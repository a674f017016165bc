import { dayIn, type IsoDay } from '~/domain/calendar';

/** One entry of the seat ledger. */
export type SeatEvent = {
  id: string;
  kind: 'registered' | 'archived' | 'restored';
  /** The membership whose place is taken: the two together change nothing (P10). */
  replaces: string | null;
  at: Date;
};

/** The ledger from `since` on, and how many were registered just before. Events come in any order, even twice. */
export type SeatLedger = { opening: number; since: Date; events: readonly SeatEvent[] };

/** The high-water mark rose by `seats` on a day. */
export type MarkRise = { day: IsoDay; seats: number };

/** How many registered users one entry adds (or takes). */
export function seatChange({ kind, replaces }: Pick<SeatEvent, 'kind' | 'replaces'>): number {
  if (kind === 'archived') return -1;
  return replaces === null ? 1 : 0;
}

/** The entries in the order in which they happened, each once. */
export function inOrder(events: readonly SeatEvent[]): SeatEvent[] {
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()].sort(
    (one, other) =>
      one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
  );
}

/** Registered users just before an instant (P09: those of 00:00 are the ones of the day before's end). */
export function seatsBefore(ledger: SeatLedger, instant: Date): number {
  return inOrder(ledger.events)
    .filter(({ at }) => at < instant)
    .reduce((seats, event) => seats + seatChange(event), ledger.opening);
}

/**
 * On which days, from one instant to another (not included), the most ever registered at once rose above `mark`, and
 * by how much (P10). Whoever leaves frees a place for somebody else at no cost.
 */
export function markRises(
  ledger: SeatLedger,
  { from, to, mark, timeZone }: { from: Date; to: Date; mark: number; timeZone: string },
): MarkRise[] {
  let seats = seatsBefore(ledger, from);
  let highest = mark;
  const rises = new Map<IsoDay, number>();
  for (const event of inOrder(ledger.events)) {
    if (event.at < from || event.at >= to) continue;
    seats += seatChange(event);
    if (seats <= highest) continue;
    const day = dayIn(event.at, timeZone);
    rises.set(day, (rises.get(day) ?? 0) + seats - highest);
    highest = seats;
  }
  return [...rises].map(([day, risen]) => ({ day, seats: risen }));
}
