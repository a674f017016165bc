import { z } from 'zod';
import { idSchema } from '~/domain/id';

/** When half-days of an order are to be held once an amendment that answers a postponement is accepted (K30). */
export const postponedSchema = z.object({
  /** The client's request: its record in the order's chain. */
  requestId: idSchema,
  /** Instants in ISO 8601. */
  halfDays: z
    .array(z.object({ id: idSchema, sessionId: idSchema, startsAt: z.string(), endsAt: z.string() }))
    .max(500),
});

export type Postponed = z.output<typeof postponedSchema>;

/** Where a client's request for other dates stands; what the client declined or the organization withdrew is open again. */
export type PostponementState = 'open' | 'declined' | 'offered' | 'agreed' | 'refused';

export type Postponement = {
  requestId: string;
  /** The contact who asked. */
  by: string | null;
  askedAt: string;
  reason: string;
  /** The first day that the client wishes, where it names one. */
  wishedOn: string | null;
  /** Asked while that is free (K30). */
  inTime: boolean;
  state: PostponementState;
  /** The version that was offered for it. */
  versionId: string | null;
  /** Why it was refused. */
  answer: string;
  answeredAt: string | null;
};

/** A record of an order's chain, its instant in ISO 8601. */
export type PostponementRecord = {
  id: string;
  kind: string;
  occurredAt: string;
  facts: Record<string, unknown>;
};

export const postponementKinds = [
  ...['postponement-asked', 'postponement-refused', 'offered', 'withdrawn', 'declined'],
  ...['accepted', 'accepted-attested', 'cancelled'],
];

/** Whether the organization may still answer it. */
export const isUnanswered = ({ state }: Postponement) => state === 'open' || state === 'declined';

/** The latest request for other dates of an order and where it stands; records in the order of their chain. */
export function postponementOf(records: readonly PostponementRecord[]): Postponement | null {
  return records.reduce<Postponement | null>((known, record) => {
    if (record.kind === 'cancelled') return null;
    if (record.kind === 'postponement-asked') return asked(record);
    return known && answered(known, record);
  }, null);
}

function asked({ id, occurredAt, facts }: PostponementRecord): Postponement {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    ...{ requestId: id, askedAt: occurredAt, by: text(facts.by), reason: text(facts.reason) ?? '' },
    ...{ wishedOn: text(facts.wishedOn), inTime: facts.inTime === true },
    ...{ state: 'open', versionId: null, answer: '', answeredAt: null },
  };
}

function answered(
  known: Postponement,
  { kind, occurredAt: answeredAt, facts }: PostponementRecord,
): Postponement {
  const isOwn = facts.requestId === known.requestId;
  if (isOwn && kind === 'postponement-refused') {
    const answer = typeof facts.reason === 'string' ? facts.reason : '';
    return { ...known, state: 'refused', answer, answeredAt };
  }
  if (isOwn && kind === 'offered') {
    return { ...known, state: 'offered', versionId: String(facts.versionId), answeredAt };
  }
  if (known.state !== 'offered' || facts.versionId !== known.versionId) return known;
  if (kind === 'accepted' || kind === 'accepted-attested') return { ...known, state: 'agreed', answeredAt };
  if (kind === 'declined') return { ...known, state: 'declined', answeredAt };
  return kind === 'withdrawn' ? { ...known, state: 'open', answeredAt: null } : known;
}

type HalfDay = { id: string; startsAt: Date; endsAt: Date };

type PostponementProblem =
  | { code: 'postponement-stale' }
  | { code: 'postponement-lived' | 'postponement-past' | 'postponement-overlaps'; name: string };

/**
 * Sessions as they stand once half-days are held when `postponed` says, in order of time. A problem instead where a
 * half-day is no longer there or its session is cancelled (`postponement-stale`), has begun (`postponement-lived`), would
 * be in the past, or overlap another of its session.
 */
export function postponedSessions<
  Session extends { id: string; title: string; cancelled: boolean; halfDays: readonly HalfDay[] },
>(
  sessions: readonly Session[],
  { halfDays }: Pick<Postponed, 'halfDays'>,
  now: Date,
): { sessions: Session[] } | { problem: PostponementProblem } {
  const wanted = new Map(halfDays.map((halfDay) => [halfDay.id, halfDay]));
  const times = new Map(
    halfDays.map(({ id, startsAt, endsAt }) => [
      id,
      { startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    ]),
  );
  const moved: Session[] = [];
  for (const session of sessions) {
    const own = session.halfDays.filter(({ id }) => wanted.get(id)?.sessionId === session.id);
    if (own.length === 0) {
      moved.push(session);
      continue;
    }
    for (const { id } of own) wanted.delete(id);
    if (session.cancelled) return { problem: { code: 'postponement-stale' } };
    const stands = session.halfDays.map((one) => {
      const to = own.includes(one) ? times.get(one.id) : undefined;
      return to ? { ...one, ...to } : one;
    });
    const code = problemOf(own, stands, now);
    if (code) return { problem: { code, name: session.title } };
    moved.push({ ...session, halfDays: stands.toSorted(byStart) });
  }
  if (wanted.size > 0) return { problem: { code: 'postponement-stale' } };
  const first = ({ halfDays: [one] }: Session) => one?.startsAt.getTime() ?? 0;
  return { sessions: moved.toSorted((one, other) => first(one) - first(other)) };
}

function problemOf(own: readonly HalfDay[], stands: readonly HalfDay[], now: Date) {
  const ids = own.map(({ id }) => id);
  if (own.some(({ startsAt }) => startsAt <= now)) return 'postponement-lived' as const;
  if (stands.some(({ id, startsAt }) => ids.includes(id) && startsAt <= now))
    return 'postponement-past' as const;
  const inOrder = stands.toSorted(byStart);
  const overlaps = inOrder.some((one, index) => index > 0 && one.startsAt < inOrder[index - 1]!.endsAt);
  return overlaps ? ('postponement-overlaps' as const) : null;
}

const byStart = (one: { startsAt: Date }, other: { startsAt: Date }) =>
  one.startsAt.getTime() - other.startsAt.getTime();
