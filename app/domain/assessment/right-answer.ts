import type { Answer } from '~/domain/assessment/answer';
import { gapsOf } from '~/domain/assessment/gap-text';
import type { Question } from '~/domain/assessment/question';

/** The answer that gets full points; null where a trainer decides. */
export function rightAnswer(question: Question): Answer | null {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', optionId: question.options.find((option) => option.right)!.id };
    case 'multiple':
      return {
        kind: 'multiple',
        optionIds: question.options.filter((option) => option.right).map((option) => option.id),
      };
    case 'true-false':
      return { kind: 'true-false', value: question.right };
    case 'short-text':
      return { kind: 'short-text', text: question.variants[0]! };
    case 'number':
      return { kind: 'number', text: String(question.value) };
    case 'matching':
      return {
        kind: 'matching',
        pairs: Object.fromEntries(question.pairs.map((pair) => [pair.id, pair.right])),
      };
    case 'ordering':
      return { kind: 'ordering', itemIds: question.items.map((item) => item.id) };
    case 'gaps':
      return { kind: 'gaps', texts: gapsOf(question.text).map((gap) => gap.right[0]!) };
    default:
      return null;
  }
}
