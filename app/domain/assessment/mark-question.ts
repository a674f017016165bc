import { answers, isBlank, type Answer } from '~/domain/assessment/answer';
import { comparable } from '~/domain/assessment/comparable';
import { gapChoices, gapsOf } from '~/domain/assessment/gap-text';
import type { Question, QuestionOf } from '~/domain/assessment/question';
import { isMarkedByHand } from '~/domain/assessment/question-kinds';
import { isWithin, typedNumber } from '~/domain/assessment/typed-number';

export type MarkState = 'right' | 'partly' | 'wrong' | 'unanswered' | 'to-mark';

/** `part` is the id of an option, pair or item, or the place of a gap from 0. */
export type MarkedPart = { part: string; right: boolean };

/** Points are hundredths: a question of 2 points is out of 200. */
export type Mark = { points: number; outOf: number; state: MarkState; perPart: MarkedPart[] };

type Share = { right: number; of: number; perPart: MarkedPart[] };

/**
 * The points of an answer. Partial ones: `multiple` counts right options chosen less wrong ones chosen, not under 0;
 * `matching`, `ordering` (items at their right place) and `gaps` count the share of parts that are right. An answer
 * that cannot be one to this question counts as none. What a trainer marks is `to-mark` with 0 points until then.
 */
export function markQuestion(question: Question, answer: Answer | null): Mark {
  const outOf = question.points * 100;
  const none: Mark = { points: 0, outOf, state: 'unanswered', perPart: [] };
  if (!answer || !answers(question, answer) || isBlank(answer)) return none;
  if (isMarkedByHand(question.kind)) return { ...none, state: 'to-mark' };
  const share = shareOf(question, answer);
  const right = Math.max(0, share.right);
  const state = right === 0 ? 'wrong' : right === share.of ? 'right' : 'partly';
  return { points: Math.round((outOf * right) / share.of), outOf, state, perPart: share.perPart };
}

function shareOf(question: Question, answer: Answer): Share {
  if (question.kind === 'single' && answer.kind === 'single') {
    const chosen = question.options.find((option) => option.id === answer.optionId);
    return whole(chosen?.right === true, answer.optionId);
  }
  if (question.kind === 'multiple' && answer.kind === 'multiple')
    return ofOptions(question, answer.optionIds);
  if (question.kind === 'true-false' && answer.kind === 'true-false') {
    return whole(answer.value === question.right);
  }
  if (question.kind === 'short-text' && answer.kind === 'short-text') {
    const given = comparable(answer.text, question.ignore);
    return whole(question.variants.some((variant) => comparable(variant, question.ignore) === given));
  }
  if (question.kind === 'number' && answer.kind === 'number') {
    const typed = typedNumber(answer.text, question.unit);
    return whole(typed !== null && isWithin(typed, question.value, question.tolerance));
  }
  if (question.kind === 'matching' && answer.kind === 'matching') {
    return ofParts(
      question.pairs.map((pair) => ({ part: pair.id, right: answer.pairs[pair.id] === pair.right })),
    );
  }
  if (question.kind === 'ordering' && answer.kind === 'ordering') {
    return ofParts(
      question.items.map((item, at) => ({ part: item.id, right: answer.itemIds[at] === item.id })),
    );
  }
  if (question.kind === 'gaps' && answer.kind === 'gaps') return ofGaps(question, answer.texts);
  return { right: 0, of: 1, perPart: [] };
}

function whole(right: boolean, part?: string): Share {
  return { right: right ? 1 : 0, of: 1, perPart: part === undefined ? [] : [{ part, right }] };
}

function ofParts(perPart: MarkedPart[]): Share {
  return { right: perPart.filter((part) => part.right).length, of: perPart.length, perPart };
}

function ofOptions(question: QuestionOf<'multiple'>, chosen: readonly string[]): Share {
  const perPart = question.options
    .filter((option) => chosen.includes(option.id))
    .map((option) => ({ part: option.id, right: option.right }));
  const right = perPart.filter((part) => part.right).length;
  return {
    right: right - (perPart.length - right),
    of: question.options.filter((option) => option.right).length,
    perPart,
  };
}

function ofGaps(question: QuestionOf<'gaps'>, texts: readonly string[]): Share {
  return ofParts(
    gapsOf(question.text).map((gap, index) => {
      const given = texts[index] ?? '';
      const form = comparable(given, question.ignore);
      const right = gapChoices(gap)
        ? gap.right.includes(given)
        : form !== '' && gap.right.some((variant) => comparable(variant, question.ignore) === form);
      return { part: String(index), right };
    }),
  );
}
