import type { IsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** An attempt whose row is locked, with what decides whether its learner may go on. */
export type LockedAttempt = {
  id: string;
  enrolmentId: string;
  lessonId: string;
  versionId: string;
  number: number;
  seed: string;
  startedAt: Date;
  closesAt: Date | null;
  handedInAt: Date | null;
  maximum: number;
  membershipId: string;
  opensOn: IsoDay | null;
  closesOn: IsoDay | null;
  withdrawnAt: Date | null;
  archived: boolean;
  timeZone: string;
};

/**
 * Locks an attempt of an enrolment to the end of the transaction and reads it; refuses with `not-found`. Whoever also
 * locks the enrolment does so before. One statement: answers are saved as they are given.
 */
export async function lockAttempt(
  tx: Tx,
  organizationId: string,
  { enrolmentId, attemptId }: { enrolmentId: string; attemptId: string },
): Promise<LockedAttempt> {
  const rows = await queryRaw<LockedAttempt>(
    tx,
    sql`SELECT a."id", a."enrolmentId", a."lessonId", a."versionId", a."number", a."seed", a."startedAt", a."closesAt",
          a."handedInAt", a."maximum", e."membershipId", e."withdrawnAt",
          to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          m."status" = 'archived' AS "archived", o."timeZone"
        FROM "QuizAttempt" a
        JOIN "Enrolment" e ON e."organizationId" = a."organizationId" AND e."id" = a."enrolmentId"
        JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
        JOIN "Organization" o ON o."id" = a."organizationId"
        WHERE a."organizationId" = ${organizationId}::uuid AND a."id" = ${attemptId}::uuid
          AND a."enrolmentId" = ${enrolmentId}::uuid
        FOR NO KEY UPDATE OF a`,
  );
  const attempt = rows[0];
  if (!attempt) throw new Refusal('not-found');
  return attempt;
}
