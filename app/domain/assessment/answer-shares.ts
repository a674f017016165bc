import type { Answer } from '~/domain/assessment/answer';
import { answerLines } from '~/domain/assessment/answer-lines';
import { markQuestion } from '~/domain/assessment/mark-question';
import type { Question } from '~/domain/assessment/question';
import { isMarkedByHand } from '~/domain/assessment/question-kinds';

/** An answer that learners gave, with how often. `truth`: true or false, for whoever reads to say in their language. */
export type AnswerShare = { text: string; truth?: boolean; count: number; right: boolean };

export type GivenAnswers = { answer: Answer; count: number };

const most = 6;

/**
 * What learners answered, the most frequent first: each option for questions with options (those nobody chose too),
 * else the answers given most often. Of answers that a trainer marks, none.
 */
export function answerShares(question: Question, given: readonly GivenAnswers[]): AnswerShare[] {
  if (isMarkedByHand(question.kind)) return [];
  if (question.kind === 'single' || question.kind === 'multiple') {
    return byCount(
      question.options.map(({ id, text, right }) => ({
        ...{ text, right },
        count: sum(given.filter(({ answer }) => chosen(answer).includes(id))),
      })),
    );
  }
  if (question.kind === 'true-false') {
    return [true, false].map((truth) => ({
      ...{ text: '', truth, right: question.right === truth },
      count: sum(given.filter(({ answer }) => answer.kind === 'true-false' && answer.value === truth)),
    }));
  }
  const shares = new Map<string, AnswerShare>();
  for (const { answer, count } of given) {
    const text = answerLines(question, answer)
      .map((line) => line.text)
      .join(' · ');
    const known = shares.get(text);
    const right = markQuestion(question, answer).state === 'right';
    if (text) shares.set(text, { text, right, count: (known?.count ?? 0) + count });
  }
  return byCount([...shares.values()]).slice(0, most);
}

const chosen = (answer: Answer) =>
  answer.kind === 'single' ? [answer.optionId] : answer.kind === 'multiple' ? answer.optionIds : [];
const sum = (given: readonly GivenAnswers[]) => given.reduce((total, { count }) => total + count, 0);
const byCount = (shares: AnswerShare[]) => shares.sort((one, other) => other.count - one.count);
