import type { RegisterEntry } from '~/domain/attendance/register';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** Of which sessions, and of which participants alone where they are named. */
type Wish = { sessionIds: readonly string[]; participantIds?: readonly string[] | undefined };

export type HalfDayRow = {
  id: string;
  sessionId: string;
  courseId: string;
  title: string;
  mode: string;
  timeZone: string;
  cancelledAt: Date | null;
  from: Date;
  to: Date;
  plannedMinutes: number;
  countersignedAt: Date | null;
  /** Where each participant stands in it, as the trainer recorded it. */
  entries: EntryRow[];
};

export type EntryRow = Omit<RegisterEntry, 'attends'> & { attends: string | null };

/**
 * The half-days of sessions in order of time, with where participants stand in them, what is known of their session,
 * and the organization's policy.
 */
export async function readHalfDays(
  tx: Tx,
  organizationId: string,
  wish: Wish,
): Promise<{ partialPresence: string; halfDays: HalfDayRow[] }> {
  const rows = await queryRaw<{ partialPresence: string } & (HalfDayRow | { id: null })>(
    tx,
    sql`SELECT o."partialPresence", h."id", s."id" AS "sessionId", s."courseId", s."title", s."mode", s."timeZone",
          s."cancelledAt", h."startsAt" AS "from", h."endsAt" AS "to", h."plannedMinutes", h."countersignedAt",
          (SELECT coalesce(json_agg(json_build_object(
             'halfDayId', a."halfDayId", 'participantId', a."participantId", 'expected', a."expected",
             'attends', a."attends", 'absence', a."absence", 'lateMinutes', a."lateMinutes",
             'earlyMinutes', a."earlyMinutes", 'unsignedReason', a."unsignedReason")), '[]')
           FROM "HalfDayAttendance" a
           WHERE a."organizationId" = h."organizationId" AND a."halfDayId" = h."id"
             AND ${ofParticipants(sql`a."participantId"`, wish)}) AS "entries"
        FROM "Organization" o
        LEFT JOIN ("LiveSession" s JOIN "HalfDay" h
                   ON h."organizationId" = s."organizationId" AND h."sessionId" = s."id")
          ON s."organizationId" = o."id" AND ${among(sql`s."id"`, wish.sessionIds)}
        WHERE o."id" = ${organizationId}::uuid
        ORDER BY h."startsAt", h."id"`,
  );
  return {
    partialPresence: rows[0]?.partialPresence ?? '',
    halfDays: rows.flatMap((row) => (row.id === null ? [] : [row])),
  };
}

export type StayRow = {
  sessionId: string;
  participantId: string;
  from: Date;
  to: Date;
  address: string | null;
  device: string | null;
  deviceId: string | null;
  source: string;
};

/** When participants were there, in order of time. */
export function readStays(tx: Tx, organizationId: string, wish: Wish): Promise<StayRow[]> {
  return queryRaw<StayRow>(
    tx,
    sql`SELECT i."sessionId", i."participantId", i."from", i."to", i."address", i."device", i."deviceId", i."source"
        FROM "PresenceInterval" i
        WHERE i."organizationId" = ${organizationId}::uuid AND i."participantId" IS NOT NULL
          AND ${among(sql`i."sessionId"`, wish.sessionIds)} AND ${ofParticipants(sql`i."participantId"`, wish)}
        ORDER BY i."from", i."id"`,
  );
}

export type SignatureRow = {
  sessionId: string;
  halfDayId: string;
  participantId: string;
  method: string;
  signedAt: Date;
  claimedAt: Date | null;
  address: string;
  device: string;
  deviceId: string;
  statementHash: string;
};

/** The participants' signatures, with those that others made with the same device in the same half-day. */
export function readSignatures(tx: Tx, organizationId: string, wish: Wish): Promise<SignatureRow[]> {
  const others = wish.participantIds
    ? sql`OR (g."deviceId" <> '' AND EXISTS (
            SELECT 1 FROM "AttendanceSignature" own
            WHERE own."organizationId" = g."organizationId" AND own."sessionId" = g."sessionId"
              AND own."halfDayId" = g."halfDayId" AND own."role" = 'participant'
              AND own."deviceId" = g."deviceId" AND ${ofParticipants(sql`own."participantId"`, wish)}))`
    : sql``;
  return queryRaw<SignatureRow>(
    tx,
    sql`SELECT g."sessionId", g."halfDayId", g."participantId", g."method", g."signedAt", g."claimedAt",
          g."address", g."device", g."deviceId", g."statementHash"
        FROM "AttendanceSignature" g
        WHERE g."organizationId" = ${organizationId}::uuid AND g."role" = 'participant'
          AND g."participantId" IS NOT NULL AND ${among(sql`g."sessionId"`, wish.sessionIds)}
          AND (${ofParticipants(sql`g."participantId"`, wish)} ${others})`,
  );
}

type Fragment = ReturnType<typeof sql>;

const ofParticipants = (column: Fragment, { participantIds }: Wish): Fragment =>
  participantIds ? among(column, participantIds) : sql`TRUE`;

const among = (column: Fragment, ids: readonly string[]): Fragment =>
  sql`${column} = ANY(${[...ids]}::uuid[])`;
