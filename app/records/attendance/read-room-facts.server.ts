import type { ActorOf } from '~/domain/actor';
import type { RoomKind } from '~/domain/attendance/session-inputs';
import { roomHours, roomStanding, type RoomStanding } from '~/domain/attendance/room-hours';
import type { Period } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type RoomFacts = {
  sessionId: string;
  title: string;
  courseId: string;
  courseTitle: string;
  timeZone: string;
  kind: RoomKind;
  /** What a vendor's room is named by; nobody may be told it. */
  roomKey: string;
  link: string | null;
  cancelled: boolean;
  standing: RoomStanding;
  /** When it is open, in order of time. */
  hours: Period[];
  me: {
    /** First and last name. */
    name: string;
    /** Where they take part, and their presence counts. */
    participantId: string | null;
    /** One of the session's trainers, whose presence is kept too. */
    trainer: boolean;
    /** May mute others: a trainer, or whoever plans sessions. */
    leads: boolean;
  };
};

type Row = {
  title: string;
  courseId: string;
  courseTitle: string;
  timeZone: string;
  roomKind: RoomKind | null;
  roomKey: string;
  roomLink: string | null;
  state: string;
  firstName: string;
  lastName: string;
  participantId: string | null;
  trainer: boolean;
  halfDays: { startsAt: string; endsAt: string }[];
};

/**
 * A session's room as one member meets it, in one query: pages in it ask often. Refuses with `not-found`: for whoever
 * neither takes part (any more) nor leads nor plans sessions, and where the session has no room.
 */
export async function readRoomFacts(
  tx: Tx,
  actor: ActorOf<'member'>,
  sessionId: string,
  now: Date,
): Promise<RoomFacts> {
  const { organizationId, membershipId } = actor;
  const rows = await queryRaw<Row>(
    tx,
    sql`SELECT s."title", s."courseId", c."title" AS "courseTitle", s."timeZone", s."roomKind", s."roomKey", s."roomLink", s."state",
          m."firstName", m."lastName", p."id" AS "participantId",
          EXISTS (SELECT 1 FROM "LiveSessionTrainer" t WHERE t."organizationId" = s."organizationId"
            AND t."sessionId" = s."id" AND t."membershipId" = m."id") AS "trainer",
          (SELECT json_agg(json_build_object(
              'startsAt', to_char(h."startsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'endsAt', to_char(h."endsAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY h."startsAt")
            FROM "HalfDay" h WHERE h."organizationId" = s."organizationId" AND h."sessionId" = s."id") AS "halfDays"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        JOIN "Membership" m ON m."organizationId" = s."organizationId" AND m."id" = ${membershipId}::uuid
        LEFT JOIN "SessionParticipant" p ON p."organizationId" = s."organizationId" AND p."sessionId" = s."id"
          AND p."membershipId" = m."id" AND p."removedAt" IS NULL
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid
        LIMIT 1`,
  );
  const [row] = rows;
  const plans = can(actor, 'sessions.write');
  if (!row?.roomKind || !(row.participantId || row.trainer || plans)) throw new Refusal('not-found');
  const halfDays = row.halfDays.map(({ startsAt, endsAt }) => ({
    ...{ startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
  }));
  const hours = roomHours(halfDays, row.timeZone);
  const { title, courseId, courseTitle, timeZone, roomKey } = row;
  const { firstName, lastName, participantId, trainer } = row;
  return {
    ...{ sessionId, title, courseId, courseTitle, timeZone, roomKey, hours },
    ...{ kind: row.roomKind, link: row.roomLink, cancelled: row.state === 'cancelled' },
    standing: roomStanding(hours, now),
    me: { name: `${firstName} ${lastName}`.trim(), participantId, trainer, leads: trainer || plans },
  };
}

/** As {@link readRoomFacts}, while one may be in it. Refuses with `session-cancelled` and `room-not-open` too. */
export async function readOpenRoom(
  tx: Tx,
  actor: ActorOf<'member'>,
  sessionId: string,
  now: Date,
): Promise<RoomFacts> {
  const facts = await readRoomFacts(tx, actor, sessionId, now);
  if (facts.cancelled) throw new Refusal('session-cancelled');
  if (!facts.standing.open) {
    throw new Refusal('room-not-open', { opensAt: facts.standing.opensAt?.toISOString() ?? null });
  }
  return facts;
}
