import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type SheetSessionRow = {
  courseId: string;
  courseTitle: string;
  title: string;
  mode: string;
  place: string;
  timeZone: string;
  cancelledAt: Date | null;
  cancelReason: string | null;
  trainers: string[];
};

/** A session with its course and whoever leads it, as its documents name them. One query. */
export async function readSheetSession(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SheetSessionRow | undefined> {
  const [row] = await queryRaw<SheetSessionRow>(
    tx,
    sql`SELECT s."courseId", c."title" AS "courseTitle", s."title", s."mode", s."place", s."timeZone",
          s."cancelledAt", s."cancelReason",
          (SELECT coalesce(json_agg(m."firstName" || ' ' || m."lastName" ORDER BY m."lastName", m."firstName"), '[]')
           FROM "LiveSessionTrainer" t
           JOIN "Membership" m ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId"
           WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id") AS "trainers"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid`,
  );
  return row;
}

export type SheetPerson = { id: string; name: string; notes: Record<string, string> };

/** A session's participants by name, with what trainers noted of each half-day. One query. */
export function readSheetPeople(tx: Tx, organizationId: string, sessionId: string): Promise<SheetPerson[]> {
  return queryRaw<SheetPerson>(
    tx,
    sql`SELECT p."id", m."firstName" || ' ' || m."lastName" AS "name",
          (SELECT coalesce(json_object_agg(a."halfDayId", a."note") FILTER (WHERE a."note" <> ''), '{}')
           FROM "HalfDayAttendance" a
           WHERE a."organizationId" = p."organizationId" AND a."participantId" = p."id") AS "notes"
        FROM "SessionParticipant" p
        JOIN "Membership" m ON m."organizationId" = p."organizationId" AND m."id" = p."membershipId"
        WHERE p."organizationId" = ${organizationId}::uuid AND p."sessionId" = ${sessionId}::uuid
        ORDER BY m."lastName", m."firstName", p."id"`,
  );
}

export type SheetSignatureRow = {
  halfDayId: string;
  participantId: string | null;
  role: string;
  name: string;
  signedAt: Date;
  claimedAt: Date | null;
  method: string;
  mark: unknown;
  statementHash: string;
};

/** All signatures of a session, trainers' too, in the order they were made. One query. */
export function readSheetSignatures(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SheetSignatureRow[]> {
  return queryRaw<SheetSignatureRow>(
    tx,
    sql`SELECT g."halfDayId", g."participantId", g."role", m."firstName" || ' ' || m."lastName" AS "name",
          g."signedAt", g."claimedAt", g."method", g."mark", g."statementHash"
        FROM "AttendanceSignature" g
        JOIN "Membership" m ON m."organizationId" = g."organizationId" AND m."id" = g."membershipId"
        WHERE g."organizationId" = ${organizationId}::uuid AND g."sessionId" = ${sessionId}::uuid
        ORDER BY g."signedAt", g."id"`,
  );
}

export type SheetCorrectionRow = {
  halfDayId: string;
  participantId: string;
  by: string | null;
  reason: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  correctedAt: Date;
};

/** What was corrected after the counter-signatures, in order. One query. */
export function readSheetCorrections(
  tx: Tx,
  organizationId: string,
  sessionId: string,
): Promise<SheetCorrectionRow[]> {
  return queryRaw<SheetCorrectionRow>(
    tx,
    sql`SELECT c."halfDayId", c."participantId", m."firstName" || ' ' || m."lastName" AS "by", c."reason",
          c."before", c."after", c."correctedAt"
        FROM "AttendanceCorrection" c
        LEFT JOIN "Membership" m ON m."organizationId" = c."organizationId" AND m."id" = c."correctedBy"
        WHERE c."organizationId" = ${organizationId}::uuid AND c."sessionId" = ${sessionId}::uuid
        ORDER BY c."correctedAt", c."id"`,
  );
}
