import type { MarkState } from '~/domain/assessment/mark-question';
import { executeRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

export type WrittenMark = {
  questionId: string;
  /** Hundredths of a point; null while a trainer's mark is awaited. */
  points: number | null;
  state: MarkState;
  /** Response time in milliseconds (G3). */
  timeSpentMs: number;
};

/** Keeps what the server marks of an attempt, in one statement; questions never answered get a line without an answer. */
export async function writeMarks(
  tx: Tx,
  organizationId: string,
  attemptId: string,
  marks: readonly WrittenMark[],
  now: Date,
): Promise<void> {
  await executeRaw(
    tx,
    sql`INSERT INTO "QuizAnswer" AS q ("organizationId", "attemptId", "questionId", "answer", "savedAt", "timeSpentMs", "points", "state")
        SELECT ${organizationId}::uuid, ${attemptId}::uuid, m."questionId", 'null'::jsonb, ${now}::timestamptz, m."timeSpentMs", m."points", m."state"
        FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS m("questionId" uuid, "points" int, "state" text, "timeSpentMs" int)
        ON CONFLICT ("organizationId", "attemptId", "questionId") DO UPDATE SET
          "points" = EXCLUDED."points", "state" = EXCLUDED."state", "timeSpentMs" = EXCLUDED."timeSpentMs"`,
  );
}
