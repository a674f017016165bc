import type { Answer } from '~/domain/assessment/answer';
import { drawQuestions, type DrawnQuestion } from '~/domain/assessment/draw-questions';
import type { MarkState } from '~/domain/assessment/mark-question';
import type { Question } from '~/domain/assessment/question';
import { Refusal } from '~/domain/refusal';
import { readPublishedQuiz, type TitledQuiz } from '~/records/assessment/read-published-quiz.server';
import type { Tx } from '~/platform/tenancy.server';

const attemptFields = {
  ...{ id: true, enrolmentId: true, courseId: true, lessonId: true, versionId: true, number: true },
  ...{ seed: true, startedAt: true, closesAt: true, handedInAt: true, handedInBy: true },
  ...{ points: true, maximum: true, score: true, passed: true, waiting: true, timeSpentMs: true },
} as const;

const answerFields = {
  ...{ questionId: true, answer: true, revision: true, savedAt: true, timeSpentMs: true },
  ...{ points: true, state: true, feedback: true, markedAt: true, markedBy: true },
} as const;

export type KeptAnswer = {
  questionId: string;
  answer: Answer | null;
  revision: number;
  savedAt: Date;
  timeSpentMs: number;
  points: number | null;
  state: MarkState | null;
  feedback: string | null;
  markedAt: Date | null;
  markedBy: string | null;
};

export type AnswerFile = { id: string; name: string; bytes: number };

/** A question of an attempt with what was answered, in the order it was shown. */
export type AttemptQuestion = { question: Question; drawn: DrawnQuestion; kept: KeptAnswer | null };

export type ReadAttempt = Omit<TitledQuiz, 'questions'> & {
  attempt: NonNullable<Awaited<ReturnType<typeof findAttempt>>>;
  questions: AttemptQuestion[];
  files: AnswerFile[];
};

/**
 * An attempt with its questions, right answers included: for the server alone. Of one learner where `membershipId` is
 * given. Four statements at most. Refuses with `not-found`.
 */
export async function readAttempt(
  tx: Tx,
  organizationId: string,
  asked: { attemptId: string; enrolmentId?: string; membershipId?: string },
): Promise<ReadAttempt> {
  const attempt = await findAttempt(tx, organizationId, asked);
  if (!attempt || (asked.membershipId && attempt.enrolment.membershipId !== asked.membershipId)) {
    throw new Refusal('not-found');
  }
  const { questions: known, ...quiz } = await readPublishedQuiz(tx, organizationId, attempt);
  const rows = await tx.quizAnswer.findMany({
    where: { organizationId, attemptId: attempt.id },
    select: answerFields,
  });
  const byQuestion = new Map(rows.map((row) => [row.questionId, row as KeptAnswer]));
  const questions = drawQuestions(quiz.quiz, attempt.seed).flatMap((drawn) => {
    const question = known.get(drawn.questionId);
    return question ? [{ question, drawn, kept: byQuestion.get(drawn.questionId) ?? null }] : [];
  });
  const answers = questions.map(({ kept }) => kept?.answer);
  const fileIds = answers.flatMap((answer) => (answer?.kind === 'file' ? answer.fileIds : []));
  return { ...quiz, attempt, questions, files: await readFiles(tx, organizationId, fileIds) };
}

function findAttempt(
  tx: Tx,
  organizationId: string,
  { attemptId, enrolmentId }: { attemptId: string; enrolmentId?: string },
) {
  return tx.quizAttempt.findFirst({
    where: { organizationId, id: attemptId, ...(enrolmentId && { enrolmentId }) },
    select: {
      ...attemptFields,
      enrolment: {
        select: { membershipId: true, opensOn: true, closesOn: true, withdrawnAt: true },
      },
    },
  });
}

async function readFiles(tx: Tx, organizationId: string, fileIds: readonly string[]): Promise<AnswerFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx.storedFile.findMany({
    where: { organizationId, id: { in: [...fileIds] } },
    select: { id: true, name: true, bytes: true },
  });
  return rows.map(({ bytes, ...row }) => ({ ...row, bytes: Number(bytes) }));
}
