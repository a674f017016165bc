import type { Answer } from '~/domain/assessment/answer';
import type { DrawnQuestion } from '~/domain/assessment/draw-questions';
import { markQuestion, type Mark } from '~/domain/assessment/mark-question';
import type { Question } from '~/domain/assessment/question';

export type MarkedQuestion = Mark & { questionId: string };

/** The marks of an attempt: every drawn question, answered or not, in the order they were shown. */
export function markAttempt(
  drawn: readonly DrawnQuestion[],
  questions: ReadonlyMap<string, Question>,
  answers: ReadonlyMap<string, Answer>,
): MarkedQuestion[] {
  return drawn.flatMap(({ questionId }) => {
    const question = questions.get(questionId);
    return question ? [{ questionId, ...markQuestion(question, answers.get(questionId) ?? null) }] : [];
  });
}

/** The most an attempt can bring, in hundredths of a point. */
export function maximumOf(drawn: readonly DrawnQuestion[], questions: ReadonlyMap<string, Question>): number {
  return drawn.reduce((sum, { questionId }) => sum + (questions.get(questionId)?.points ?? 0) * 100, 0);
}
