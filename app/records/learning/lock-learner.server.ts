import type { IsoDay } from '~/domain/calendar';
import { mayFollow } from '~/domain/learning/enrolment-window';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** An enrolment whose row is locked, with what decides whether its learner may go on. */
export type LockedEnrolment = {
  id: string;
  courseId: string;
  versionId: string;
  membershipId: string;
  opensOn: IsoDay | null;
  closesOn: IsoDay | null;
  enrolledAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
  withdrawnAt: Date | null;
  lastLessonId: string | null;
  minutesDone: number;
  lessonsDone: number;
  archived: boolean;
  timeZone: string;
};

/** Locks an enrolment to the end of the transaction and reads it; refuses with `not-found`. One statement: a page waits for it. */
export async function lockLearner(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
): Promise<LockedEnrolment> {
  const rows = await queryRaw<LockedEnrolment>(
    tx,
    sql`SELECT e."id", e."courseId", e."versionId", e."membershipId",
          to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."enrolledAt", e."startedAt", e."completedAt", e."withdrawnAt", e."lastLessonId",
          e."minutesDone", e."lessonsDone", m."status" = 'archived' AS "archived", o."timeZone"
        FROM "Enrolment" e
        JOIN "Membership" m ON m."organizationId" = e."organizationId" AND m."id" = e."membershipId"
        JOIN "Organization" o ON o."id" = e."organizationId"
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid
        FOR NO KEY UPDATE OF e`,
  );
  const enrolment = rows[0];
  if (!enrolment) throw new Refusal('not-found');
  return enrolment;
}

/**
 * Lets the learner themselves go on, at that instant: others get `not-found`; `enrolment-withdrawn`,
 * `enrolment-not-open`, `enrolment-closed` and `member-archived` say why not.
 */
export function requireOwnOpen(
  enrolment: Pick<
    LockedEnrolment,
    'membershipId' | 'withdrawnAt' | 'archived' | 'opensOn' | 'closesOn' | 'timeZone'
  >,
  membershipId: string,
  at: Date,
): void {
  if (enrolment.membershipId !== membershipId) throw new Refusal('not-found');
  if (enrolment.archived) throw new Refusal('member-archived');
  if (enrolment.withdrawnAt) throw new Refusal('enrolment-withdrawn');
  const decision = mayFollow(enrolment, at, enrolment.timeZone);
  if (!decision.allowed) throw new Refusal(decision.reason);
}
