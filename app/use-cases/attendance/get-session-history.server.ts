import type { ActorOf } from '~/domain/actor';
import { sessionStream, type SessionEvidence } from '~/domain/attendance/session-evidence';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

const shownKinds = [
  ...['planned', 'changed', 'cancelled', 'told'],
  ...['participant-added', 'participant-removed'],
] as const;

type ShownKind = (typeof shownKinds)[number] & keyof SessionEvidence;

export type SessionHistoryLine = {
  id: string;
  kind: ShownKind;
  at: string;
  /** Who did it; null for a job or a connected system. */
  by: string | null;
  /** Of `told`: what was said, and to whom. Of participants: their names. */
  what: string | null;
  people: string[];
  reason: string | null;
  /** Of `changed`: what is no longer the same. */
  changed: string[];
};

const most = 600;

/**
 * What was decided of a session and what was said, to whom and when, latest first, as its chain holds it. Refuses with
 * `not-allowed`.
 */
export async function getSessionHistory(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<SessionHistoryLine[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const rows = await db.evidenceRecord.findMany({
    where: { organizationId, stream: sessionStream(sessionId), kind: { in: [...shownKinds] } },
    orderBy: { sequence: 'desc' },
    take: most,
    select: { id: true, kind: true, occurredAt: true, payload: true },
  });
  const facts = rows.map(({ payload, ...row }) => ({ ...row, fact: payload as Record<string, unknown> }));
  const names = await namesOf(db, organizationId, facts);
  const nameOf = (id: unknown) => (typeof id === 'string' ? (names.get(id) ?? null) : null);
  const lines = facts.map(({ id, kind, occurredAt, fact }): SessionHistoryLine => {
    const { before, after } = fact as { before?: Record<string, unknown>; after?: Record<string, unknown> };
    const told = Array.isArray(fact.to) ? fact.to : [];
    const people = kind.startsWith('participant') ? [fact.participantId] : told;
    return {
      ...{ id, kind: kind as ShownKind, at: occurredAt.toISOString(), by: nameOf(fact.by) },
      what: typeof fact.what === 'string' ? fact.what : null,
      people: people.flatMap((person) => nameOf(person) ?? []),
      reason: typeof fact.reason === 'string' && fact.reason !== '' ? fact.reason : null,
      changed: before && after ? differing(before, after) : [],
    };
  });
  return together(lines);
}

/** People added or taken off by one act are one line. */
function together(lines: readonly SessionHistoryLine[]): SessionHistoryLine[] {
  const joined: SessionHistoryLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const same = last && last.kind === line.kind && last.at === line.at && last.by === line.by;
    if (same && line.kind.startsWith('participant')) last.people.unshift(...line.people);
    else joined.push(line);
  }
  return joined;
}

const differing = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));

/** Names of the members and participants that facts speak of. */
async function namesOf(
  db: ReturnType<typeof forOrganization>,
  organizationId: string,
  facts: readonly { fact: Record<string, unknown> }[],
): Promise<Map<string, string>> {
  const texts = (list: readonly unknown[]) => [
    ...new Set(list.filter((id): id is string => typeof id === 'string')),
  ];
  const participants = await db.sessionParticipant.findMany({
    where: { organizationId, id: { in: texts(facts.map(({ fact }) => fact.participantId)) } },
    select: { id: true, membershipId: true },
  });
  const told = facts.flatMap(({ fact }): unknown[] => [fact.by, ...(Array.isArray(fact.to) ? fact.to : [])]);
  const members = await db.membership.findMany({
    where: {
      organizationId,
      id: { in: [...texts(told), ...participants.map(({ membershipId }) => membershipId)] },
    },
    select: { id: true, firstName: true, lastName: true },
  });
  const names = new Map(members.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  for (const { id, membershipId } of participants) {
    const name = names.get(membershipId);
    if (name) names.set(id, name);
  }
  return names;
}
