import type { ActorOf } from '~/domain/actor';
import { sessionStream, type SessionEvidence } from '~/domain/attendance/session-evidence';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
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
 * `not-allowed` and `not-found`.
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
  // Every chain of a session begins with its planning.
  if (rows.length === 0) throw new Refusal('not-found');
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

/** Names of the members and participants that facts speak of; one query. */
async function namesOf(
  db: ReturnType<typeof forOrganization>,
  organizationId: string,
  facts: readonly { fact: Record<string, unknown> }[],
): Promise<Map<string, string>> {
  const texts = (list: readonly unknown[]) => [
    ...new Set(list.filter((id): id is string => typeof id === 'string')),
  ];
  const participantIds = texts(facts.map(({ fact }) => fact.participantId));
  const told = facts.flatMap(({ fact }): unknown[] => [fact.by, ...(Array.isArray(fact.to) ? fact.to : [])]);
  const rows = await queryRaw<{ id: string; name: string }>(
    db,
    sql`SELECT m."id", m."firstName" || ' ' || m."lastName" AS "name" FROM "Membership" m
        WHERE m."organizationId" = ${organizationId}::uuid AND m."id" = ANY(${texts(told)}::uuid[])
        UNION ALL
        SELECT p."id", m."firstName" || ' ' || m."lastName" FROM "SessionParticipant" p
        JOIN "Membership" m ON m."organizationId" = p."organizationId" AND m."id" = p."membershipId"
        WHERE p."organizationId" = ${organizationId}::uuid AND p."id" = ANY(${participantIds}::uuid[])`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
