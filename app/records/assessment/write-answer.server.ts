import type { Answer } from '~/domain/assessment/answer';
import type { GivenAnswer } from '~/domain/assessment/attempt-inputs';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import type { Tx } from '~/platform/tenancy.server';

/** An answer as it is stored; `revision` names the write that stored it. */
export type StoredAnswer = { answer: Answer | null; revision: number; savedAt: Date };

export type WrittenAnswer = StoredAnswer & { questionId: string; stored: boolean };

/**
 * Stores an answer over the write that its learner has seen; a write sent again changes nothing. Where another write
 * came between, nothing is stored, and what stands is given back. The attempt is locked. `creditMs`: the response
 * time that the attempt allows at most.
 */
export async function writeAnswer(
  tx: Tx,
  organizationId: string,
  attemptId: string,
  { questionId, revision, next, answer, spentMs }: GivenAnswer,
  { now, creditMs }: { now: Date; creditMs: number },
): Promise<WrittenAnswer> {
  const spent = Math.min(spentMs, creditMs);
  const [written] = await queryRaw<StoredAnswer>(
    tx,
    sql`INSERT INTO "QuizAnswer" AS q ("organizationId", "attemptId", "questionId", "answer", "revision", "savedAt", "timeSpentMs")
        VALUES (${organizationId}::uuid, ${attemptId}::uuid, ${questionId}::uuid, ${JSON.stringify(answer)}::jsonb, ${next},
          ${now}::timestamptz, ${spent})
        ON CONFLICT ("organizationId", "attemptId", "questionId") DO UPDATE SET
          "answer" = EXCLUDED."answer",
          "savedAt" = CASE WHEN q."revision" = ${next} THEN q."savedAt" ELSE EXCLUDED."savedAt" END,
          "revision" = EXCLUDED."revision",
          "timeSpentMs" = GREATEST(q."timeSpentMs", EXCLUDED."timeSpentMs")
        WHERE q."revision" IN (${revision}, ${next})
        RETURNING "answer", "revision", "savedAt"`,
  );
  if (written) return { questionId, ...written, stored: true };
  const standing = await tx.quizAnswer.findUniqueOrThrow({
    where: { organizationId_attemptId_questionId: { organizationId, attemptId, questionId } },
    select: { answer: true, revision: true, savedAt: true },
  });
  return { questionId, ...standing, answer: standing.answer as Answer | null, stored: false };
}
