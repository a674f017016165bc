import type { Question } from '~/domain/assessment/question';
import type { PublishedQuiz } from '~/domain/assessment/quiz';
import { movableParts } from '~/domain/assessment/redact-question';
import { seededOrder } from '~/domain/assessment/seeded-order';

/** A question of one attempt. `optionOrder` tells which part stands at each place (see `redactQuestion`). */
export type DrawnQuestion = { questionId: string; optionOrder: number[] };

/**
 * The questions of an attempt, in the order they are shown, decided by the seed alone: the same seed gives the same
 * attempt. No question comes twice. Options stand as written where the quiz does not shuffle them; what would give
 * the answer away (right sides, items to put in order, choices of a gap) is always shuffled.
 */
export function drawQuestions(quiz: PublishedQuiz, seed: string): DrawnQuestion[] {
  const taken = new Set<string>();
  const drawn: Question[] = [];
  const take = (question: Question) => {
    taken.add(question.id);
    drawn.push(question);
  };
  for (const item of quiz.items) if (item.type === 'one') taken.add(item.question.id);
  for (const item of quiz.items) {
    if (item.type === 'one') take(item.question);
    else {
      const pool = item.pool.filter((question) => !taken.has(question.id));
      seededOrder(pool, (question) => question.id, `${seed}\ndraw`)
        .slice(0, item.count)
        .forEach(take);
    }
  }
  const shown = quiz.shuffleQuestions
    ? seededOrder(drawn, (question) => question.id, `${seed}\norder`)
    : drawn;
  return shown.map((question) => ({
    questionId: question.id,
    optionOrder: optionOrder(question, seed, quiz.shuffleOptions),
  }));
}

/** The order of one question's parts that a seed decides. */
export function optionOrder(question: Question, seed: string, shuffleOptions: boolean): number[] {
  const asWritten = Array.from({ length: movableParts(question) }, (_, part) => part);
  const mayStand = question.kind === 'single' || question.kind === 'multiple';
  return mayStand && !shuffleOptions ? asWritten : seededOrder(asWritten, String, `${seed}\n${question.id}`);
}

/** Every question that a published quiz may show, by id. */
export function questionsOf(quiz: PublishedQuiz): Map<string, Question> {
  const questions = quiz.items.flatMap((item) => (item.type === 'one' ? [item.question] : item.pool));
  return new Map(questions.map((question) => [question.id, question]));
}
