import type { Question } from '~/domain/assessment/question';
import type { QuestionKind } from '~/domain/assessment/question-kinds';
import type { CsvCell } from '~/domain/csv-writer';

/**
 * Questions as the lines of a spreadsheet that `question-sheet` reads: what it has no column for (comments, pictures) is
 * left out. `wordOf` says a kind in the reader's language.
 */
export function questionSheetRows(
  questions: readonly Question[],
  wordOf: (kind: QuestionKind) => string,
): CsvCell[][] {
  return questions.map((question) => {
    const { kind, prompt, points, tags } = question;
    return [wordOf(kind), prompt, points, tags.join(', '), ...answersOf(question)];
  });
}

function answersOf(question: Question): (string | number)[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.map(({ text, right }) => (right ? `*${text}` : text));
    case 'true-false':
      return [String(question.right)];
    case 'short-text':
      return question.variants;
    case 'number':
      return [decimal(question.value), decimal(question.tolerance), question.unit];
    case 'matching':
      return [
        ...question.pairs.map(({ left, right }) => `${left} = ${right}`),
        ...question.distractors.map((text) => `~${text}`),
      ];
    case 'ordering':
      return question.items.map(({ text }) => text);
    case 'gaps':
      return [question.text];
    default:
      return question.expected === '' ? [] : [question.expected];
  }
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
