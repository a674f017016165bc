import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';

type StrangersRow = {
  /** Instants as text. */
  strangers: {
    id: string;
    name: string;
    firstSeenAt: string;
    decision: string | null;
    decidedAt: string | null;
    participantId: string | null;
    presence: { from: string; to: string }[];
  }[];
  /** By name. */
  participants: { id: string; name: string }[];
};

/**
 * Who was seen in a session's room and could not be named, first those nothing was decided of, with their whole
 * minutes there, and the participants to whom they may be attached. Refuses with `not-allowed` and `not-found`.
 * One query.
 */
export async function listStrangers(actor: ActorOf<'member'>, { sessionId }: { sessionId: string }) {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const row = await readStrangers(actor.organizationId, sessionId);
  if (!row) throw new Refusal('not-found');
  if (row.strangers.length === 0) return { strangers: [], participants: [] };
  const { participants } = row;
  const strangers = row.strangers.map(({ presence, participantId, firstSeenAt, decidedAt, ...stranger }) => ({
    ...stranger,
    firstSeenAt: inIso(firstSeenAt),
    decidedAt: decidedAt && inIso(decidedAt),
    attachedTo: participants.find(({ id }) => id === participantId)?.name ?? null,
    minutes: Math.floor(lengthOfPeriods(unionOfPeriods(presence.map(periodOf))) / 60_000),
  }));
  return {
    strangers: [
      ...strangers.filter(({ decision }) => !decision),
      ...strangers.filter(({ decision }) => decision),
    ],
    participants,
  };
}

const inIso = (instant: string) => new Date(instant).toISOString();

const periodOf = ({ from, to }: { from: string; to: string }) => ({ from: new Date(from), to: new Date(to) });

async function readStrangers(organizationId: string, sessionId: string): Promise<StrangersRow | undefined> {
  const [row] = await queryRaw<StrangersRow>(
    forOrganization(organizationId),
    sql`SELECT
          (SELECT coalesce(json_agg(json_build_object(
             'id', x."id", 'name', x."name", 'firstSeenAt', x."firstSeenAt", 'decision', x."decision",
             'decidedAt', x."decidedAt", 'participantId', x."participantId",
             'presence', (SELECT coalesce(json_agg(json_build_object('from', i."from", 'to', i."to")), '[]')
                          FROM "PresenceInterval" i
                          WHERE i."organizationId" = x."organizationId" AND i."sessionId" = x."sessionId"
                            AND i."strangerId" = x."id")) ORDER BY x."firstSeenAt", x."id"), '[]')
           FROM "SessionStranger" x
           WHERE x."organizationId" = s."organizationId" AND x."sessionId" = s."id") AS "strangers",
          (SELECT coalesce(json_agg(json_build_object('id', p."id", 'name', m."firstName" || ' ' || m."lastName")
                                    ORDER BY m."lastName", m."firstName", p."id"), '[]')
           FROM "SessionParticipant" p
           JOIN "Membership" m ON m."organizationId" = p."organizationId" AND m."id" = p."membershipId"
           WHERE p."organizationId" = s."organizationId" AND p."sessionId" = s."id") AS "participants"
        FROM "LiveSession" s
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid`,
  );
  return row;
}

export type ListedStrangers = Awaited<ReturnType<typeof listStrangers>>;
