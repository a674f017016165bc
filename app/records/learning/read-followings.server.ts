import type { IsoDay } from '~/domain/calendar';
import type { Outline } from '~/domain/courses/course-content';
import { hasConditions, lessonLocks, openedOn, type LessonLock } from '~/domain/learning/locks';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** Where one learner stands in one path. */
export type Following = {
  done: ReadonlySet<string>;
  /** Lessons handed in that await a trainer's marks. */
  waiting: ReadonlySet<string>;
  /** By lesson; none where the path has no condition. */
  locks: ReadonlyMap<string, LessonLock>;
};

type Followed = { id: string; opensOn: IsoDay | null; enrolledAt: Date; outline: Outline };

type Row = {
  id: string;
  done: string[] | null;
  results: { lessonId: string; score: number | null; waiting: boolean }[] | null;
  sessions: Record<string, string> | null;
};

/** Where a learner stands in each of several paths, by enrolment: one query, however many they are. */
export async function readFollowings(
  tx: Tx,
  organizationId: string,
  enrolments: readonly Followed[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Map<string, Following>> {
  if (enrolments.length === 0) return new Map();
  const ids = enrolments.map(({ id }) => id);
  const rows = await queryRaw<Row>(
    tx,
    sql`SELECT e."id",
          (SELECT json_agg(c."lessonId") FROM "LessonCompletion" c
            WHERE c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id") AS "done",
          (SELECT json_agg(json_build_object('lessonId', r."lessonId", 'score', r."score", 'waiting', r."waiting"))
            FROM "LessonResult" r
            WHERE r."organizationId" = e."organizationId" AND r."enrolmentId" = e."id") AS "results",
          (SELECT json_object_agg(s."lessonId", s."startsAt") FROM (
            SELECT s."lessonId", min(s."startsAt") AS "startsAt"
            FROM "SessionParticipant" p
            JOIN "LiveSession" s ON s."organizationId" = p."organizationId" AND s."id" = p."sessionId"
            WHERE p."organizationId" = e."organizationId" AND p."enrolmentId" = e."id" AND p."removedAt" IS NULL
              AND s."lessonId" IS NOT NULL AND s."state" = 'planned'
            GROUP BY s."lessonId") s) AS "sessions"
        FROM "Enrolment" e
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ANY(${ids}::uuid[])`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    enrolments.map(({ id, outline, ...enrolment }) => {
      const row = byId.get(id);
      const done = new Set(row?.done);
      const results = row?.results ?? [];
      const scores = results.flatMap(({ lessonId, score }) =>
        score === null ? [] : [[lessonId, score] as const],
      );
      const begins = Object.entries(row?.sessions ?? {}).map(
        ([lesson, at]) => [lesson, new Date(at)] as const,
      );
      const facts = {
        ...{ completed: done, scores: new Map(scores), sessions: new Map(begins), timeZone },
        openedOn: openedOn(enrolment, timeZone),
      };
      const waiting = new Set(results.flatMap((one) => (one.waiting ? [one.lessonId] : [])));
      const locks = hasConditions(outline) ? lessonLocks(outline, facts, now) : new Map<string, LessonLock>();
      return [id, { done, waiting, locks }];
    }),
  );
}
