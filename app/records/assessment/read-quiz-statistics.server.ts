import type { Answer } from '~/domain/assessment/answer';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

type Asked = { courseId: string; lessonId: string };

export type QuizTotals = {
  attempts: number;
  waiting: number;
  learners: number;
  passed: number;
  /** Basis points; null while nobody has a result. */
  meanScore: number | null;
  meanTimeMs: number | null;
};

export type QuestionTotals = {
  questionId: string;
  answers: number;
  right: number;
  partly: number;
  wrong: number;
  unanswered: number;
  /** Hundredths of a point, over those that are marked. */
  meanPoints: number | null;
  meanTimeMs: number;
  /** How the points go with the results of the attempts, from -1 to 1; null where all are the same. */
  discrimination: number | null;
};

const ofQuiz = (organizationId: string, { courseId, lessonId }: Asked) =>
  sql`a."organizationId" = ${organizationId}::uuid AND a."courseId" = ${courseId}::uuid AND a."lessonId" = ${lessonId}::uuid
      AND a."handedInAt" IS NOT NULL`;

/** A quiz over all its learners and finished attempts, and how many learners reached each tenth of the scale. */
export async function readQuizTotals(
  tx: Tx,
  organizationId: string,
  asked: Asked,
): Promise<{ totals: QuizTotals; tenths: number[] }> {
  const results = await queryRaw<{ tenth: number; learners: number; passed: number; sum: number }>(
    tx,
    sql`SELECT least(r."score" / 1000, 9) AS "tenth", count(*)::int AS "learners",
          count(*) FILTER (WHERE r."passed")::int AS "passed", sum(r."score")::float8 AS "sum"
        FROM "LessonResult" r
        JOIN "Enrolment" e ON e."organizationId" = r."organizationId" AND e."id" = r."enrolmentId"
        WHERE r."organizationId" = ${organizationId}::uuid AND r."lessonId" = ${asked.lessonId}::uuid
          AND e."courseId" = ${asked.courseId}::uuid AND r."score" IS NOT NULL
        GROUP BY 1`,
  );
  const [tries] = await queryRaw<{ attempts: number; waiting: number; time: number | null }>(
    tx,
    sql`SELECT count(*)::int AS "attempts", count(*) FILTER (WHERE a."waiting")::int AS "waiting",
          avg(a."timeSpentMs")::float8 AS "time"
        FROM "QuizAttempt" a WHERE ${ofQuiz(organizationId, asked)}`,
  );
  const learners = results.reduce((total, row) => total + row.learners, 0);
  const sum = results.reduce((total, row) => total + row.sum, 0);
  return {
    totals: {
      attempts: tries?.attempts ?? 0,
      waiting: tries?.waiting ?? 0,
      learners,
      passed: results.reduce((total, row) => total + row.passed, 0),
      meanScore: learners === 0 ? null : sum / learners,
      meanTimeMs: tries?.time ?? null,
    },
    tenths: Array.from({ length: 10 }, (_, at) => results.find(({ tenth }) => tenth === at)?.learners ?? 0),
  };
}

/** Each question over all finished attempts. */
export function readQuestionTotals(tx: Tx, organizationId: string, asked: Asked): Promise<QuestionTotals[]> {
  return queryRaw<QuestionTotals>(
    tx,
    sql`SELECT q."questionId", count(*)::int AS "answers",
          count(*) FILTER (WHERE q."state" = 'right')::int AS "right",
          count(*) FILTER (WHERE q."state" = 'partly')::int AS "partly",
          count(*) FILTER (WHERE q."state" = 'wrong')::int AS "wrong",
          count(*) FILTER (WHERE q."state" = 'unanswered')::int AS "unanswered",
          avg(q."points")::float8 AS "meanPoints", avg(q."timeSpentMs")::float8 AS "meanTimeMs",
          corr(q."points", a."score")::float8 AS "discrimination"
        FROM "QuizAttempt" a
        JOIN "QuizAnswer" q ON q."organizationId" = a."organizationId" AND q."attemptId" = a."id"
        WHERE ${ofQuiz(organizationId, asked)}
        GROUP BY q."questionId"`,
  );
}

/** The answers given most often to each question, forty at most; what a trainer marks is left out. */
export function readAnswersGiven(
  tx: Tx,
  organizationId: string,
  asked: Asked,
): Promise<{ questionId: string; answer: Answer; count: number }[]> {
  return queryRaw(
    tx,
    sql`SELECT g."questionId", g."answer", g."count" FROM (
          SELECT q."questionId", q."answer", count(*)::int AS "count",
            row_number() OVER (PARTITION BY q."questionId" ORDER BY count(*) DESC) AS "place"
          FROM "QuizAttempt" a
          JOIN "QuizAnswer" q ON q."organizationId" = a."organizationId" AND q."attemptId" = a."id"
          WHERE ${ofQuiz(organizationId, asked)} AND q."answer"->>'kind' NOT IN ('free-text', 'file')
          GROUP BY q."questionId", q."answer"
        ) g WHERE g."place" <= 40`,
  );
}
