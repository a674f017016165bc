import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** Everything a register shows beside its minutes, by participant, or by `halfDayId participantId`. */
export type RegisterPeople = NonNullable<Awaited<ReturnType<typeof readRegisterPeople>>>;

/** Instants within lists are text. */
type Row = {
  title: string;
  mode: string;
  timeZone: string;
  state: string;
  course: string;
  organization: string;
  signingHours: number;
  trainers: { membershipId: string; name: string }[];
  participants: { id: string; name: string; pending: boolean }[];
  entries: {
    halfDayId: string;
    participantId: string;
    note: string;
    fileId: string | null;
    fileName: string | null;
  }[];
  signatures: {
    halfDayId: string;
    participantId: string | null;
    membershipId: string;
    name: string;
    role: string;
    method: string;
    signedAt: string;
    claimedAt: string | null;
    mark: DrawnMark | null;
  }[];
  corrections: {
    id: string;
    halfDayId: string;
    participantId: string;
    reason: string;
    before: AttendanceFact;
    after: AttendanceFact;
    correctedAt: string;
    by: string | null;
  }[];
  presence: Presence[];
};

/**
 * The people of a session's register, in one query, since each trainer's page asks every few seconds: names,
 * signatures, what was recorded with its documents, corrections, and who has shown a sign since `silentSince`. Null
 * where there is no such session.
 */
export async function readRegisterPeople(
  tx: Tx,
  organizationId: string,
  { sessionId, silentSince }: { sessionId: string; silentSince: Date },
) {
  const row = await readRow(tx, organizationId, sessionId, silentSince);
  if (!row) return null;
  const nameByParticipant = new Map(row.participants.map(({ id, name }) => [id, name]));
  const keyOf = (line: { halfDayId: string; participantId: string | null }) =>
    `${line.halfDayId} ${line.participantId}`;
  const signatures = row.signatures.map(({ signedAt, claimedAt, ...signature }) => ({
    ...signature,
    ...{ signedAt: new Date(signedAt), claimedAt: claimedAt === null ? null : new Date(claimedAt) },
  }));
  return {
    ...{ title: row.title, mode: row.mode as SessionMode, timeZone: row.timeZone },
    ...{ cancelled: row.state === 'cancelled', course: row.course },
    ...{ organization: row.organization, signingHours: row.signingHours },
    trainers: new Map(row.trainers.map(({ membershipId, name }) => [membershipId, name])),
    participants: new Map(row.participants.map(({ id, ...participant }) => [id, participant])),
    entries: new Map(
      row.entries.map(({ note, fileId, fileName, ...of }) => [
        keyOf(of),
        { note, document: fileId !== null && fileName !== null ? { id: fileId, name: fileName } : null },
      ]),
    ),
    signatures: new Map(
      signatures
        .filter(({ role }) => role === 'participant')
        .map((signature) => [keyOf(signature), signature]),
    ),
    countersignatures: signatures.filter(({ role }) => role === 'trainer'),
    corrections: row.corrections.map(({ by, correctedAt, ...correction }) => ({
      ...{ ...correction, by: by ?? '', correctedAt: new Date(correctedAt) },
    })),
    here: hereNow(row.presence, nameByParticipant),
  };
}

async function readRow(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  silentSince: Date,
): Promise<Row | undefined> {
  const [row] = await queryRaw<Row>(
    tx,
    sql`SELECT s."title", s."mode", s."timeZone", s."state", c."title" AS "course", o."name" AS "organization",
          o."signingHours",
          (SELECT coalesce(json_agg(json_build_object(
             'membershipId', m."id", 'name', m."firstName" || ' ' || m."lastName")), '[]')
           FROM "LiveSessionTrainer" t
           JOIN "Membership" m ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId"
           WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id") AS "trainers",
          (SELECT coalesce(json_agg(json_build_object(
             'id', p."id", 'name', m."firstName" || ' ' || m."lastName", 'pending', m."userId" IS NULL)), '[]')
           FROM "SessionParticipant" p
           JOIN "Membership" m ON m."organizationId" = p."organizationId" AND m."id" = p."membershipId"
           WHERE p."organizationId" = s."organizationId" AND p."sessionId" = s."id") AS "participants",
          (SELECT coalesce(json_agg(json_build_object(
             'halfDayId', a."halfDayId", 'participantId', a."participantId", 'note', a."note",
             'fileId', f."id", 'fileName', f."name")), '[]')
           FROM "HalfDay" h
           JOIN "HalfDayAttendance" a ON a."organizationId" = h."organizationId" AND a."halfDayId" = h."id"
           LEFT JOIN "StoredFile" f ON f."organizationId" = a."organizationId" AND f."id" = a."documentFileId"
           WHERE h."organizationId" = s."organizationId" AND h."sessionId" = s."id"
             AND (a."note" <> '' OR a."documentFileId" IS NOT NULL)) AS "entries",
          (SELECT coalesce(json_agg(json_build_object(
             'halfDayId', g."halfDayId", 'participantId', g."participantId", 'membershipId', g."membershipId",
             'name', m."firstName" || ' ' || m."lastName", 'role', g."role", 'method', g."method",
             'signedAt', g."signedAt", 'claimedAt', g."claimedAt", 'mark', g."mark") ORDER BY g."signedAt"), '[]')
           FROM "AttendanceSignature" g
           JOIN "Membership" m ON m."organizationId" = g."organizationId" AND m."id" = g."membershipId"
           WHERE g."organizationId" = s."organizationId" AND g."sessionId" = s."id") AS "signatures",
          (SELECT coalesce(json_agg(json_build_object(
             'id', k."id", 'halfDayId', k."halfDayId", 'participantId', k."participantId", 'reason', k."reason",
             'before', k."before", 'after', k."after", 'correctedAt', k."correctedAt",
             'by', m."firstName" || ' ' || m."lastName") ORDER BY k."correctedAt"), '[]')
           FROM "AttendanceCorrection" k
           LEFT JOIN "Membership" m ON m."organizationId" = k."organizationId" AND m."id" = k."correctedBy"
           WHERE k."organizationId" = s."organizationId" AND k."sessionId" = s."id") AS "corrections",
          (SELECT coalesce(json_agg(json_build_object(
             'from', i."from", 'participantId', i."participantId", 'membershipId', i."membershipId",
             'strangerId', i."strangerId", 'member', m."firstName" || ' ' || m."lastName",
             'stranger', x."name", 'decision', x."decision") ORDER BY i."from"), '[]')
           FROM "PresenceInterval" i
           LEFT JOIN "Membership" m ON m."organizationId" = i."organizationId" AND m."id" = i."membershipId"
           LEFT JOIN "SessionStranger" x ON x."organizationId" = i."organizationId" AND x."id" = i."strangerId"
           WHERE i."organizationId" = s."organizationId" AND i."sessionId" = s."id"
             AND i."leftAt" IS NULL AND i."to" >= ${silentSince}::timestamptz) AS "presence"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        JOIN "Organization" o ON o."id" = s."organizationId"
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ${sessionId}::uuid`,
  );
  return row;
}

type Presence = {
  from: string;
  participantId: string | null;
  membershipId: string | null;
  strangerId: string | null;
  member: string | null;
  stranger: string | null;
  decision: string | null;
};

/** Each person once, however many devices they are there with. */
function hereNow(presence: readonly Presence[], names: ReadonlyMap<string, string>) {
  const found = new Map<
    string,
    { name: string; role: 'participant' | 'trainer' | 'stranger'; since: Date; participantId: string | null }
  >();
  for (const { from, participantId, membershipId, strangerId, member, stranger, decision } of presence) {
    const key = participantId ?? membershipId ?? strangerId ?? '';
    if (found.has(key) || decision === 'dismissed') continue;
    const role = participantId ? 'participant' : membershipId ? 'trainer' : 'stranger';
    const name = names.get(participantId ?? '') ?? member ?? stranger ?? '';
    found.set(key, { name, role, since: new Date(from), participantId });
  }
  return [...found.values()];
}
