import { gapChoices, gapsOf, readGapText } from '~/domain/assessment/gap-text';
import { matchingRights } from '~/domain/assessment/matching-rights';
import type { Question } from '~/domain/assessment/question';
import type { QuestionKind } from '~/domain/assessment/question-kinds';

type Shown<Kind extends QuestionKind, Fields> = {
  kind: Kind;
  id: string;
  prompt: string;
  image: { fileId: string; alt: string } | null;
  points: number;
} & Fields;

export type ShownPart = { id: string; text: string };

/** A gap is named by its place from 0, as answers name it; `choices` is null where it is typed. */
export type ShownSegment =
  { type: 'text'; text: string } | { type: 'gap'; gap: number; choices: string[] | null };

/** A question as a learner's browser may have it: nothing here tells what is right. */
export type RedactedQuestion =
  | Shown<'single' | 'multiple', { options: ShownPart[] }>
  | Shown<'true-false' | 'short-text' | 'free-text', object>
  | Shown<'number', { unit: string }>
  | Shown<'matching', { lefts: ShownPart[]; rights: string[] }>
  | Shown<'ordering', { items: ShownPart[] }>
  | Shown<'gaps', { segments: ShownSegment[] }>
  | Shown<'file', { maxFiles: number }>;

/**
 * How many parts of a question an order moves: options, right sides, items, or the choices of all its gaps.
 */
export function movableParts(question: Question): number {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.length;
    case 'matching':
      return matchingRights(question).length;
    case 'ordering':
      return question.items.length;
    case 'gaps':
      return gapsOf(question.text).reduce((sum, gap) => sum + (gapChoices(gap)?.length ?? 0), 0);
    default:
      return 0;
  }
}

/**
 * What a browser may get of a question before its answers may be reviewed. `order` is the one drawn for this learner
 * (`drawQuestions`): which part stands at each place. Throws where it is no order of this question's parts, since the
 * author's own order may be the answer.
 */
export function redactQuestion(question: Question, order: readonly number[]): RedactedQuestion {
  if (!isOrder(order, movableParts(question))) throw new TypeError(`no order of question ${question.id}`);
  const { id, prompt, points } = question;
  const image = question.image && { fileId: question.image.fileId, alt: question.image.alt };
  const shown = { id, prompt, image, points };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { ...shown, kind: question.kind, options: inOrder(question.options, order).map(shownPart) };
    case 'number':
      return { ...shown, kind: question.kind, unit: question.unit };
    case 'matching': {
      const lefts = question.pairs.map((pair) => ({ id: pair.id, text: pair.left }));
      return { ...shown, kind: question.kind, lefts, rights: inOrder(matchingRights(question), order) };
    }
    case 'ordering':
      return { ...shown, kind: question.kind, items: inOrder(question.items, order).map(shownPart) };
    case 'gaps':
      return { ...shown, kind: question.kind, segments: shownSegments(question.text, order) };
    case 'file':
      return { ...shown, kind: question.kind, maxFiles: question.maxFiles };
    default:
      return { ...shown, kind: question.kind };
  }
}

function shownPart({ id, text }: ShownPart): ShownPart {
  return { id, text };
}

function shownSegments(text: string, order: readonly number[]): ShownSegment[] {
  let gap = -1;
  let from = 0;
  return readGapText(text).map((segment) => {
    if (segment.type === 'text') return { type: 'text', text: segment.text };
    gap += 1;
    const choices = gapChoices(segment.gap);
    if (!choices) return { type: 'gap', gap, choices };
    const [first, end] = [from, from + choices.length];
    from = end;
    const own = order.filter((part) => part >= first && part < end).map((part) => choices[part - first]!);
    return { type: 'gap', gap, choices: own };
  });
}

function inOrder<Part>(parts: readonly Part[], order: readonly number[]): Part[] {
  return order.map((part) => parts[part]!);
}

function isOrder(order: readonly number[], count: number): boolean {
  return (
    order.length === count &&
    new Set(order).size === count &&
    order.every((part) => part >= 0 && part < count && Number.isInteger(part))
  );
}
