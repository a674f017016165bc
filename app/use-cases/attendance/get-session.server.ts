import type { ActorOf } from '~/domain/actor';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { RoomKind } from '~/domain/attendance/session-inputs';
import { sessionPhase, type SessionPhase } from '~/domain/attendance/session-phase';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';

export type SessionHalfDay = {
  id: string;
  startsAt: string;
  endsAt: string;
  plannedMinutes: number;
  countersignedAt: string | null;
};

export type SessionDetails = {
  id: string;
  courseId: string;
  courseTitle: string;
  title: string;
  mode: SessionMode;
  phase: SessionPhase;
  timeZone: string;
  place: string;
  instructions: string;
  /** The step of the path that it stands for, and those of the course that it may. */
  lessonId: string | null;
  steps: { id: string; title: string }[];
  /** Null in person. */
  roomKind: RoomKind | null;
  roomLink: string | null;
  capacity: number | null;
  startsAt: string;
  endsAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  copiedFrom: { id: string; title: string } | null;
  trainers: { membershipId: string; firstName: string; lastName: string }[];
  /** In order of time. */
  halfDays: SessionHalfDay[];
  /** Those not taken off. */
  participants: number;
};

type Row = Omit<
  SessionDetails,
  'mode' | 'phase' | 'roomKind' | 'startsAt' | 'endsAt' | 'cancelledAt' | 'copiedFrom'
> & {
  mode: string;
  state: string;
  roomKind: string | null;
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  copiedFromId: string | null;
  copiedFromTitle: string | null;
};

/**
 * A session as those who teach see it; one query, since it frames every page of the session. Refuses with
 * `not-allowed` or `not-found`.
 */
export async function getSession(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<SessionDetails> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const row = await readSession(actor.organizationId, sessionId);
  if (!row) throw new Refusal('not-found');
  const { state, startsAt, endsAt, cancelledAt, copiedFromId, copiedFromTitle, halfDays, ...session } = row;
  return {
    ...session,
    mode: session.mode as SessionMode,
    roomKind: session.roomKind as RoomKind | null,
    phase: sessionPhase({ state, startsAt, endsAt }, now),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    cancelledAt: cancelledAt?.toISOString() ?? null,
    copiedFrom: copiedFromId && copiedFromTitle ? { id: copiedFromId, title: copiedFromTitle } : null,
    halfDays: halfDays.map((halfDay) => ({
      ...halfDay,
      startsAt: inIso(halfDay.startsAt),
      endsAt: inIso(halfDay.endsAt),
      countersignedAt: halfDay.countersignedAt && inIso(halfDay.countersignedAt),
    })),
  };
}

/** PostgreSQL writes instants within JSON with an offset. */
const inIso = (instant: string) => new Date(instant).toISOString();

async function readSession(organizationId: string, sessionId: string): Promise<Row | undefined> {
  const [row] = await queryRaw<Row>(
    forOrganization(organizationId),
    sql`SELECT s."id", s."courseId", c."title" AS "courseTitle", s."title", s."mode", s."state", s."timeZone",
          s."place", s."instructions", s."roomKind", s."roomLink", s."capacity", s."startsAt", s."endsAt",
          s."lessonId", s."cancelledAt", s."cancelReason", o."id" AS "copiedFromId", o."title" AS "copiedFromTitle",
          (SELECT coalesce(json_agg(json_build_object('membershipId', m."id", 'firstName', m."firstName",
                                                      'lastName', m."lastName")
                                    ORDER BY m."lastName", m."firstName", m."id"), '[]')
           FROM "LiveSessionTrainer" t
           JOIN "Membership" m ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId"
           WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id") AS "trainers",
          (SELECT coalesce(json_agg(json_build_object('id', h."id", 'startsAt', h."startsAt", 'endsAt', h."endsAt",
                                                      'plannedMinutes', h."plannedMinutes",
                                                      'countersignedAt', h."countersignedAt")
                                    ORDER BY h."startsAt", h."id"), '[]')
           FROM "HalfDay" h
           WHERE h."organizationId" = s."organizationId" AND h."sessionId" = s."id") AS "halfDays",
          (SELECT coalesce(json_agg(json_build_object('id', l."id", 'title', l."title") ORDER BY l."position", l."id"), '[]')
           FROM "Lesson" l
           WHERE l."organizationId" = s."organizationId" AND l."courseId" = s."courseId"
             AND l."kind" = 'session') AS "steps",
          (SELECT count(*)::int FROM "SessionParticipant" p
           WHERE p."organizationId" = s."organizationId" AND p."sessionId" = s."id"
             AND p."removedAt" IS NULL) AS "participants"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        LEFT JOIN "LiveSession" o ON o."organizationId" = s."organizationId" AND o."id" = s."copiedFromId"
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid`,
  );
  return row;
}
