import type { ActorOf } from '~/domain/actor';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { sessionPhase, type SessionPhase } from '~/domain/attendance/session-phase';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';

export type OwnSession = {
  id: string;
  participantId: string;
  enrolmentId: string;
  /** Taken off: only half-days that had begun are left to see. */
  removed: boolean;
  title: string;
  courseTitle: string;
  mode: SessionMode;
  phase: SessionPhase;
  timeZone: string;
  place: string;
  instructions: string;
  startsAt: string;
  endsAt: string;
  cancelReason: string | null;
  trainers: string[];
  /** Those one is expected at, in order of time. */
  halfDays: {
    id: string;
    startsAt: string;
    endsAt: string;
    plannedMinutes: number;
    countersignedAt: string | null;
    signedAt: string | null;
  }[];
};

type Row = {
  title: string;
  courseTitle: string;
  mode: string;
  state: string;
  timeZone: string;
  place: string;
  instructions: string;
  startsAt: Date;
  endsAt: Date;
  cancelReason: string | null;
  trainers: string[];
  participantId: string;
  enrolmentId: string;
  removedAt: Date | null;
} & (HalfDayRow | { halfDayId: null });

type HalfDayRow = {
  halfDayId: string;
  from: Date;
  to: Date;
  plannedMinutes: number;
  countersignedAt: Date | null;
  signedAt: Date | null;
};

/** A session as somebody who takes part in it sees it; one query. Refuses with `not-found`: to all others. */
export async function getOwnSession(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<OwnSession> {
  const rows = await readOwn(actor, sessionId, now);
  const [session] = rows;
  if (!session) throw new Refusal('not-found');
  const { startsAt, endsAt, participantId, enrolmentId, removedAt } = session;
  const removed = removedAt !== null;
  return {
    ...{ id: sessionId, participantId, enrolmentId, removed },
    ...{ title: session.title, courseTitle: session.courseTitle, mode: session.mode as SessionMode },
    ...{ phase: sessionPhase(session, now), timeZone: session.timeZone, place: session.place },
    ...{ instructions: session.instructions, cancelReason: session.cancelReason, trainers: session.trainers },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    halfDays: rows
      .flatMap((row) => (row.halfDayId === null ? [] : [row]))
      .filter(({ from }) => !removed || from <= now)
      .map(({ halfDayId, from, to, plannedMinutes, countersignedAt, signedAt }) => ({
        ...{ id: halfDayId, startsAt: from.toISOString(), endsAt: to.toISOString(), plannedMinutes },
        countersignedAt: countersignedAt?.toISOString() ?? null,
        signedAt: signedAt?.toISOString() ?? null,
      })),
  };
}

/** A row for each half-day one is expected at; where one takes part by several enrolments, by the one that stands. */
function readOwn({ organizationId, membershipId }: ActorOf<'member'>, sessionId: string, now: Date) {
  return queryRaw<Row>(
    forOrganization(organizationId),
    sql`SELECT s."title", c."title" AS "courseTitle", s."mode", s."state", s."timeZone", s."place", s."instructions",
          s."startsAt", s."endsAt", s."cancelReason",
          ARRAY(SELECT m."firstName" || ' ' || m."lastName" FROM "LiveSessionTrainer" t
                JOIN "Membership" m ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId"
                WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id"
                ORDER BY m."lastName", m."firstName", m."id") AS "trainers",
          p."id" AS "participantId", p."enrolmentId", p."removedAt",
          h."id" AS "halfDayId", h."startsAt" AS "from", h."endsAt" AS "to", h."plannedMinutes",
          h."countersignedAt", g."signedAt"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        JOIN LATERAL (
          SELECT q."id", q."enrolmentId", q."removedAt" FROM "SessionParticipant" q
          WHERE q."organizationId" = s."organizationId" AND q."sessionId" = s."id"
            AND q."membershipId" = ${membershipId}::uuid
            AND (q."removedAt" IS NULL OR EXISTS (
              SELECT 1 FROM "HalfDayAttendance" e
              JOIN "HalfDay" d ON d."organizationId" = e."organizationId" AND d."id" = e."halfDayId"
              WHERE e."organizationId" = q."organizationId" AND e."participantId" = q."id" AND e."expected"
                AND d."startsAt" <= ${now}::timestamptz))
          ORDER BY q."removedAt" DESC NULLS FIRST, q."id" LIMIT 1) p ON TRUE
        LEFT JOIN ("HalfDayAttendance" a JOIN "HalfDay" h
                   ON h."organizationId" = a."organizationId" AND h."id" = a."halfDayId")
          ON a."organizationId" = s."organizationId" AND a."participantId" = p."id" AND a."expected"
        LEFT JOIN "AttendanceSignature" g ON g."organizationId" = s."organizationId" AND g."halfDayId" = h."id"
          AND g."participantId" = p."id" AND g."role" = 'participant'
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid
        ORDER BY h."startsAt", h."id"`,
  );
}
