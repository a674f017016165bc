import type { Answer } from '~/domain/assessment/answer';
import type { QuestionKind } from '~/domain/assessment/question-kinds';

/** What the fields of a question are called: its own name for its one answer or its ticked options, one for each part. */
export const fieldName = (questionId: string, part?: string) =>
  part === undefined ? questionId : `${questionId}.${part}`;

/**
 * The answer that the fields of a form hold for one question, the same for a plain form and for a script; null where
 * they hold none. Items to order carry their ranks: those without one are left out. Files are named by hidden fields.
 */
export function answerFromFields(
  { id, kind }: { id: string; kind: QuestionKind },
  fields: Iterable<[string, unknown]>,
): Answer | null {
  const own: string[] = [];
  const parts: [string, string][] = [];
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue;
    if (name === id) own.push(value);
    else if (name.startsWith(`${id}.`)) parts.push([name.slice(id.length + 1), value.trim()]);
  }
  const text = own[0]?.trim() ?? '';
  const filled = parts.filter(([, value]) => value !== '');
  switch (kind) {
    case 'single':
      return text ? { kind, optionId: text } : null;
    case 'multiple':
      return own.length > 0 ? { kind, optionIds: own } : null;
    case 'true-false':
      return text ? { kind, value: text === 'true' } : null;
    case 'short-text':
    case 'number':
    case 'free-text':
      return text ? { kind, text } : null;
    case 'matching':
      return filled.length > 0 ? { kind, pairs: Object.fromEntries(filled) } : null;
    case 'ordering': {
      const ranked = filled.map(([item, rank]) => ({ item, rank: Number(rank) }));
      const itemIds = ranked.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
      return itemIds.length > 0 ? { kind, itemIds } : null;
    }
    case 'gaps': {
      const texts: string[] = [];
      for (const [gap, value] of parts) texts[Number(gap)] = value;
      return filled.length > 0 ? { kind, texts: Array.from(texts, (value) => value ?? '') } : null;
    }
    case 'file':
      return own.length > 0 ? { kind, fileIds: own } : null;
  }
}

/** Whether two answers say the same; what was never answered is the same as a blank. */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

/**
 * A number that names an answer by what it says, from 1 on: a plain form that posts it again is the same write
 * (FNV-1a, 31 bits).
 */
export function writeOf(answer: Answer | null): number {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(comparable(answer)) ?? 'null') {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash & 0x7fffffff || 1;
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
