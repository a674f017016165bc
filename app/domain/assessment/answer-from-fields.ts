import type { Answer } from '~/domain/assessment/answer';
import type { RedactedQuestion } from '~/domain/assessment/redact-question';

/** The values of a form's field: none where nothing is chosen. */
export type FieldValues = (name: string) => readonly string[];

/** What the fields of a question are called: its own name for its one answer or its ticked options, one for each part. */
export const fieldName = (questionId: string, part?: string) =>
  part === undefined ? questionId : `${questionId}.${part}`;

/**
 * The answer that the fields of a question hold, the same for a plain form and for a script; null where they hold
 * none. Items to order carry their ranks: those without one are left out.
 */
export function answerFromFields(question: RedactedQuestion, values: FieldValues): Answer | null {
  const own = (part?: string) => values(fieldName(question.id, part));
  const text = (part?: string) => own(part)[0] ?? '';
  switch (question.kind) {
    case 'single':
      return text() ? { kind: 'single', optionId: text() } : null;
    case 'multiple':
      return orNull({ kind: 'multiple', optionIds: [...own()] }, own().length === 0);
    case 'true-false':
      return text() ? { kind: 'true-false', value: text() === 'true' } : null;
    case 'short-text':
    case 'number':
    case 'free-text':
      return orNull({ kind: question.kind, text: text().trim() }, text().trim() === '');
    case 'matching': {
      const chosen = question.lefts.map(({ id }) => [id, text(id)] as const).filter(([, right]) => right);
      return orNull({ kind: 'matching', pairs: Object.fromEntries(chosen) }, chosen.length === 0);
    }
    case 'ordering': {
      const ranked = question.items
        .map(({ id }) => ({ id, rank: Number(text(id)) }))
        .filter(({ rank }) => rank > 0)
        .sort((one, other) => one.rank - other.rank);
      return orNull({ kind: 'ordering', itemIds: ranked.map(({ id }) => id) }, ranked.length === 0);
    }
    case 'gaps': {
      const gaps = question.segments.flatMap((segment) => (segment.type === 'gap' ? [segment.gap] : []));
      const texts = gaps.map((gap) => text(String(gap)).trim());
      return orNull(
        { kind: 'gaps', texts },
        texts.every((one) => one === ''),
      );
    }
    case 'file':
      return orNull({ kind: 'file', fileIds: own().filter(Boolean) }, own().length === 0);
  }
}

const orNull = (answer: Answer, blank: boolean) => (blank ? null : answer);

/** Whether two answers say the same; what was never answered is the same as a blank. */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

function comparable(answer: Answer | null): unknown {
  if (answer?.kind === 'multiple') return answer.optionIds.toSorted();
  if (answer?.kind === 'matching') {
    return Object.entries(answer.pairs)
      .filter(([, right]) => right !== '')
      .toSorted();
  }
  if (answer && 'text' in answer) return answer.text.trim();
  return answer;
}
