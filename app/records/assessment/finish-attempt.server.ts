import type { Answer } from '~/domain/assessment/answer';
import { closingMoment, creditedTime } from '~/domain/assessment/attempt';
import { isBlank } from '~/domain/assessment/answer';
import { drawQuestions } from '~/domain/assessment/draw-questions';
import { markAttempt } from '~/domain/assessment/mark-attempt';
import { scoreOf } from '~/domain/assessment/quiz-result';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import type { Tx } from '~/platform/tenancy.server';
import type { LockedAttempt } from '~/records/assessment/lock-attempt.server';
import { readPublishedQuiz } from '~/records/assessment/read-published-quiz.server';
import { settleQuiz } from '~/records/assessment/settle-quiz.server';
import { tellTeachers } from '~/records/assessment/tell-teachers.server';
import { writeMarks } from '~/records/assessment/write-marks.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import { setLearningAgenda } from '~/records/learning/set-learning-agenda.server';

type Finishing = {
  by: 'learner' | 'time';
  /** Response times that the page tells with it, by question. */
  spent?: Readonly<Record<string, number>>;
};

/**
 * Hands an open attempt in with what was saved, both rows locked: marks what the server can mark, writes the evidence,
 * and settles the quiz and its lesson. An attempt that its time ends is handed in at that time.
 */
export async function finishAttempt(
  tx: Tx,
  organizationId: string,
  { enrolment, attempt }: { enrolment: LockedEnrolment; attempt: LockedAttempt },
  { by, spent = {} }: Finishing,
  now: Date,
): Promise<void> {
  const { id: attemptId, lessonId, number } = attempt;
  const { quiz, questions, title } = await readPublishedQuiz(tx, organizationId, attempt);
  const handedInAt = by === 'time' && attempt.closesAt ? attempt.closesAt : now;
  const lasted = (closingMoment(attempt.closesAt) ?? now).getTime();
  const lastedMs = Math.min(lasted, now.getTime()) - attempt.startedAt.getTime();
  const rows = await tx.quizAnswer.findMany({
    where: { organizationId, attemptId },
    select: { questionId: true, answer: true, savedAt: true, timeSpentMs: true },
  });
  const given = rows.flatMap(({ answer, ...row }) => {
    const said = answer as Answer | null;
    return said && !isBlank(said) ? [{ ...row, answer: said }] : [];
  });
  const drawn = drawQuestions(quiz, attempt.seed);
  const answers = new Map(given.map(({ questionId, answer }) => [questionId, answer]));
  const marks = markAttempt(drawn, questions, answers).map(({ questionId, points, state }) => {
    const known = rows.find((row) => row.questionId === questionId)?.timeSpentMs ?? 0;
    const timeSpentMs = creditedTime(known, spent[questionId] ?? 0, lastedMs);
    return { questionId, state, timeSpentMs, points: state === 'to-mark' ? null : points };
  });
  await writeMarks(tx, organizationId, attemptId, marks, now);
  const waiting = marks.some(({ state }) => state === 'to-mark');
  const points = marks.reduce((sum, mark) => sum + (mark.points ?? 0), 0);
  const score = scoreOf(points, attempt.maximum);
  const marked = { points, score, passed: score >= quiz.passPercent * 100 };
  const timeSpentMs = Math.min(
    lastedMs,
    marks.reduce((sum, mark) => sum + mark.timeSpentMs, 0),
  );
  await tx.quizAttempt.update({
    where: { organizationId_id: { organizationId, id: attemptId } },
    data: { handedInAt, handedInBy: by, waiting, timeSpentMs, ...(!waiting && marked) },
    select: { id: true },
  });
  const source = by === 'time' ? ('job' as const) : ('player' as const);
  const named = { lessonId, title, attemptId, number };
  await appendEnrolmentEvidence(
    tx,
    organizationId,
    enrolment.id,
    {
      kind: 'attempt-handed-in',
      payload: {
        ...{ ...named, by, timeSpentMs },
        answers: given.map(({ questionId, answer, savedAt }) => ({
          ...{ questionId, answer: answer as JsonObject, savedAt: savedAt.toISOString() },
          timeSpentMs: marks.find((mark) => mark.questionId === questionId)?.timeSpentMs ?? 0,
        })),
      },
      source,
      occurredAt: handedInAt,
      eventKey: `attempt-handed-in:${attemptId}`,
    },
    now,
  );
  if (!waiting) {
    const { maximum } = attempt;
    const facts = marks.map(({ questionId, points: got }) => ({ questionId, points: got ?? 0 }));
    const payload = { ...named, ...marked, maximum, by: null, marks: facts };
    await appendEnrolmentEvidence(
      tx,
      organizationId,
      enrolment.id,
      { kind: 'attempt-marked', payload, source },
      now,
    );
  }
  await setLearningAgenda(tx, organizationId, { kind: 'close-attempt', subjectId: attemptId }, null);
  await settleQuiz(tx, organizationId, enrolment, { lessonId, quiz, source }, now);
  if (waiting) await tellTeachers(tx, organizationId, { enrolment, attempt: named }, now);
}
