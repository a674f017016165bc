import type { OrderContent } from '~/domain/funding/order-content';
import { sum } from '~/domain/money';

export const sessionChangeKinds = ['cancelled', 'moved', 'shorter', 'longer', 'place', 'trainers'] as const;

/** How a session differs from what was agreed, which an amendment tells the client, its people and the OPCO (K32). */
export type SessionChange = {
  sessionId: string;
  title: string;
  changes: (typeof sessionChangeKinds)[number][];
  /** Planned now less those agreed; negative where the session lost some. */
  minutes: number;
};

type Agreed = Pick<OrderContent['sessions'][number], 'id' | 'title' | 'place' | 'trainers' | 'halfDays'>;

/** A session as it stands. */
export type StandingSession = {
  id: string;
  cancelled: boolean;
  place: string;
  trainers: readonly string[];
  halfDays: readonly { startsAt: Date; endsAt: Date; plannedMinutes: number }[];
};

/** The sessions of an order that are no longer what its version in force says, in its order. */
export function sessionChanges(
  agreed: readonly Agreed[],
  standing: readonly StandingSession[],
): SessionChange[] {
  const now = new Map(standing.map((session) => [session.id, session]));
  return agreed.flatMap((session) => {
    const stands = now.get(session.id);
    if (!stands) return [];
    const minutes = planned(stands) - planned(session);
    const differs: Record<(typeof sessionChangeKinds)[number], boolean> = {
      cancelled: stands.cancelled,
      moved: !stands.cancelled && hours(stands) !== hours(session),
      shorter: !stands.cancelled && minutes < 0,
      longer: !stands.cancelled && minutes > 0,
      place: stands.place !== session.place,
      trainers: names(stands) !== names(session),
    };
    const changes = sessionChangeKinds.filter((kind) => differs[kind]);
    return changes.length === 0 ? [] : [{ sessionId: session.id, title: session.title, changes, minutes }];
  });
}

const planned = ({ halfDays }: { halfDays: readonly { plannedMinutes: number }[] }) =>
  sum(halfDays.map(({ plannedMinutes }) => plannedMinutes));

const hours = ({ halfDays }: { halfDays: readonly { startsAt: Date | string; endsAt: Date | string }[] }) =>
  halfDays
    .map(({ startsAt, endsAt }) => `${new Date(startsAt).getTime()}/${new Date(endsAt).getTime()}`)
    .toSorted()
    .join(' ');

const names = ({ trainers }: { trainers: readonly string[] }) => trainers.toSorted().join(', ');
