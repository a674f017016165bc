import type { QuestionKind } from '~/domain/assessment/question-kinds';
import { detectSeparator, readCsv } from '~/domain/csv-reader';

/** What a question read from a file would be, with the line (or the place in a JSON list, from 1) it came from. */
export type ReadQuestion = { line: number; value: unknown };

/** The kinds a spreadsheet can hold, by the words its authors use. */
const kindsByWord: Readonly<Record<string, QuestionKind>> = {
  ...{ 'choix unique': 'single', 'single choice': 'single', single: 'single', qcu: 'single' },
  ...{ 'choix multiple': 'multiple', 'multiple choice': 'multiple', multiple: 'multiple', qcm: 'multiple' },
  ...{ 'vrai ou faux': 'true-false', 'vrai/faux': 'true-false' },
  ...{ 'true or false': 'true-false', 'true-false': 'true-false' },
  ...{ 'réponse courte': 'short-text', 'short answer': 'short-text', 'short-text': 'short-text' },
  ...{ 'réponse numérique': 'number', nombre: 'number', number: 'number' },
  ...{ association: 'matching', matching: 'matching' },
  ...{ 'remise en ordre': 'ordering', ordering: 'ordering' },
  ...{ 'texte à trous': 'gaps', 'fill in the gaps': 'gaps', gaps: 'gaps' },
  ...{ 'réponse libre': 'free-text', 'free answer': 'free-text', 'free-text': 'free-text' },
  ...{ 'fichier à remettre': 'file', 'file to hand in': 'file', file: 'file' },
};

/** Whether a file begins as a spreadsheet of questions does: its first column is the kind. */
export function isSheetHead(text: string): boolean {
  return /^"?(type|kind)"?\s*[,;\t]/i.test(text);
}

/**
 * The questions of a spreadsheet: kind; question; points; tags (commas between); then the answers, one a column. Of
 * choices the right ones begin with `*`; of true or false the one answer is the right one; of a number the second is
 * the tolerance and the third the unit; of an order they stand in order; of matching each is `left = right`, with `~`
 * before what goes with nothing; of gaps the first is the text.
 */
export function questionsOfSheet(text: string, newId: () => string): ReadQuestion[] {
  const [, ...records] = readCsv(text, detectSeparator(text));
  return records
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({ line, value: questionOfLine(cells, newId) }));
}

function questionOfLine(cells: readonly string[], newId: () => string): unknown {
  const [word = '', prompt = '', points = '', tags = '', ...rest] = cells;
  const kind = kindsByWord[word.trim().toLocaleLowerCase('fr')];
  const given = rest.map((cell) => unguarded(cell).trim()).filter((cell) => cell !== '');
  return {
    ...{ id: newId(), kind: kind ?? word, prompt: unguarded(prompt) },
    ...(points.trim() !== '' && { points: Number(points.replace(',', '.')) }),
    tags: tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    ...(kind && bodyOf(kind, unguarded(prompt), given, newId)),
  };
}

function bodyOf(kind: QuestionKind, prompt: string, given: readonly string[], newId: () => string): object {
  switch (kind) {
    case 'single':
    case 'multiple':
      return {
        options: given.map((text) => ({
          id: newId(),
          text: text.replace(/^\*\s*/, ''),
          right: text.startsWith('*'),
        })),
      };
    case 'true-false':
      return /^(vrai|true|v|t)$/i.test(given[0] ?? '')
        ? { right: true }
        : /^(faux|false|f)$/i.test(given[0] ?? '')
          ? { right: false }
          : {};
    case 'short-text':
      return { variants: given };
    case 'number': {
      const [value, tolerance = '0', unit = ''] = given;
      return { value: numberOf(value), tolerance: numberOf(tolerance), unit };
    }
    case 'matching':
      return {
        pairs: given.flatMap((text) => {
          const [left = '', right] = text.split(/ = (.*)/s);
          return right === undefined ? [] : [{ id: newId(), left, right }];
        }),
        distractors: given.filter((text) => text.startsWith('~')).map((text) => text.slice(1)),
      };
    case 'ordering':
      return { items: given.map((text) => ({ id: newId(), text })) };
    case 'gaps':
      return given[0] === undefined ? { text: prompt } : { text: given[0] };
    default:
      return { expected: given.join('\n') };
  }
}

/** What a writer of CSV puts before a text that a spreadsheet would run as a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, '');
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replace(/\s/g, '').replace(',', '.'));
}
