import type { Ignored } from '~/domain/assessment/comparable';
import { questionSchema, type Question } from '~/domain/assessment/question';
import type { QuestionKind } from '~/domain/assessment/question-kinds';
import { typedNumber } from '~/domain/assessment/typed-number';
import { inputProblemOf, type ReadableIssue } from '~/domain/input-problem';
import { randomId } from '../../primitives/random-id';

export type TextRow = { id: string; text: string };
export type OptionRow = TextRow & { right: boolean; feedback: string };
export type PairRow = { id: string; left: string; right: string };

/** A question while it is written: what every kind needs, so that changing the kind loses nothing. */
export type QuestionDraft = {
  id: string;
  kind: QuestionKind;
  prompt: string;
  image: { fileId: string; alt: string } | null;
  points: string;
  feedback: string;
  tags: string[];
  options: OptionRow[];
  right: boolean | null;
  feedbackTrue: string;
  feedbackFalse: string;
  variants: TextRow[];
  ignore: Ignored;
  value: string;
  tolerance: string;
  unit: string;
  pairs: PairRow[];
  distractors: TextRow[];
  items: TextRow[];
  text: string;
  expected: string;
  maxFiles: string;
};

export const optionRow = (): OptionRow => ({ id: randomId(), text: '', right: false, feedback: '' });
export const textRow = (text = ''): TextRow => ({ id: randomId(), text });
export const pairRow = (): PairRow => ({ id: randomId(), left: '', right: '' });

export function emptyDraft(kind: QuestionKind): QuestionDraft {
  return {
    ...{ id: randomId(), kind, prompt: '', image: null, points: '1', feedback: '', tags: [] },
    ...{ options: [optionRow(), optionRow(), optionRow()], right: null, feedbackTrue: '', feedbackFalse: '' },
    ...{ variants: [textRow()], ignore: { case: true, accents: true, spaces: true } },
    ...{ value: '', tolerance: '', unit: '', pairs: [pairRow(), pairRow(), pairRow()], distractors: [] },
    ...{ items: [textRow(), textRow(), textRow()], text: '', expected: '', maxFiles: '1' },
  };
}

/** A question as it was kept, to be written on. */
export function draftOf(question: Question): QuestionDraft {
  const { id, kind, prompt, image, feedback, tags } = question;
  const shared = { id, kind, prompt, image, feedback, tags, points: String(question.points) };
  const draft = { ...emptyDraft(kind), ...shared };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...draft, options: question.options };
    case 'true-false': {
      const { right, feedbackTrue, feedbackFalse } = question;
      return { ...draft, right, feedbackTrue, feedbackFalse };
    }
    case 'short-text':
      return { ...draft, variants: question.variants.map(textRow), ignore: question.ignore };
    case 'number': {
      const { value, tolerance, unit } = question;
      return { ...draft, value: decimal(value), tolerance: tolerance ? decimal(tolerance) : '', unit };
    }
    case 'matching':
      return { ...draft, pairs: question.pairs, distractors: question.distractors.map(textRow) };
    case 'ordering':
      return { ...draft, items: question.items };
    case 'gaps':
      return { ...draft, text: question.text, ignore: question.ignore };
    case 'free-text':
      return { ...draft, expected: question.expected };
    case 'file':
      return { ...draft, expected: question.expected, maxFiles: String(question.maxFiles) };
  }
}

/** What is wrong with a draft, by the place of its field: `prompt`, `options`, `options.2.text`. */
export type DraftProblems = Readonly<Record<string, ReadableIssue>>;

/** The draft as a question, or what is wrong with it; rows left empty are not part of it. */
export function readDraft(
  draft: QuestionDraft,
): { ok: true; question: Question } | { ok: false; problems: DraftProblems } {
  const { value, kept } = questionFrom(draft);
  const read = questionSchema.safeParse(value);
  if (read.success) return { ok: true, question: read.data };
  const problems: Record<string, ReadableIssue> = {};
  for (const issue of read.error.issues) {
    const [field, row, ...rest] = issue.path;
    const rows = kept[String(field)];
    const place = rows && typeof row === 'number' ? [field, rows[row], ...rest] : issue.path;
    problems[place.join('.')] ??= inputProblemOf(issue);
  }
  return { ok: false, problems };
}

/** The draft as a question would be, finished or not; `kept` tells which rows of a list are part of it. */
export function questionFrom(draft: QuestionDraft): { value: Question; kept: Record<string, number[]> } {
  const { id, kind, prompt, image, feedback, tags, ignore } = draft;
  const options = filled(
    draft.options,
    ({ text, feedback: said, right }) => text + said + (right ? 'x' : ''),
  );
  const variants = filled(draft.variants, ({ text }) => text);
  const pairs = filled(draft.pairs, ({ left, right }) => left + right);
  const distractors = filled(draft.distractors, ({ text }) => text);
  const items = filled(draft.items, ({ text }) => text);
  const ofKind: Record<QuestionKind, object> = {
    single: { options: options.rows },
    multiple: { options: options.rows },
    'true-false': {
      ...(draft.right !== null && { right: draft.right }),
      ...{ feedbackTrue: draft.feedbackTrue, feedbackFalse: draft.feedbackFalse },
    },
    'short-text': { variants: variants.rows.map(({ text }) => text), ignore },
    number: { value: read(draft.value), tolerance: read(draft.tolerance) ?? 0, unit: draft.unit },
    matching: { pairs: pairs.rows, distractors: distractors.rows.map(({ text }) => text) },
    ordering: { items: items.rows },
    gaps: { text: draft.text, ignore },
    'free-text': { expected: draft.expected },
    file: { expected: draft.expected, maxFiles: read(draft.maxFiles) },
  };
  const shared = { id, kind, prompt, image, feedback, tags, points: read(draft.points) };
  return {
    value: { ...shared, ...ofKind[kind] } as Question,
    kept: {
      ...{ options: options.kept, variants: variants.kept, pairs: pairs.kept },
      ...{ distractors: distractors.kept, items: items.kept },
    },
  };
}

function filled<Row>(rows: readonly Row[], textOf: (row: Row) => string): { rows: Row[]; kept: number[] } {
  const kept = rows.flatMap((row, at) => (textOf(row).trim() === '' ? [] : [at]));
  return { rows: kept.map((at) => rows[at]!), kept };
}

/** Undefined where nothing was typed, NaN where it is no number. */
function read(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const typed = typedNumber(text);
  return typed ? Number(`${typed.digits}e${-typed.decimals}`) : Number.NaN;
}

function decimal(value: number): string {
  return String(value).replace('.', ',');
}
