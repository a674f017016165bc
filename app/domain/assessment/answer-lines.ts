import type { Answer } from '~/domain/assessment/answer';
import { readGapText } from '~/domain/assessment/gap-text';
import type { MarkedPart } from '~/domain/assessment/mark-question';
import type { Question } from '~/domain/assessment/question';

/** A part of an answer in words. `truth`: true or false, for whoever reads to say in their language. */
export type AnswerLine = { text: string; truth?: boolean; fileId?: string; right: boolean | null };

/** An answer in words, line by line, each with whether it is right where `perPart` tells. */
export function answerLines(
  question: Question,
  answer: Answer | null,
  perPart: readonly MarkedPart[] = [],
): AnswerLine[] {
  if (!answer || answer.kind !== question.kind) return [];
  const rightOf = (part: string) => perPart.find((one) => one.part === part)?.right ?? null;
  const line = (text: string, part = ''): AnswerLine => ({ text, right: rightOf(part) });
  switch (question.kind) {
    case 'single':
    case 'multiple': {
      const chosen =
        answer.kind === 'single' ? [answer.optionId] : answer.kind === 'multiple' ? answer.optionIds : [];
      return question.options.filter(({ id }) => chosen.includes(id)).map(({ id, text }) => line(text, id));
    }
    case 'true-false':
      return answer.kind === 'true-false' ? [{ text: '', truth: answer.value, right: null }] : [];
    case 'matching':
      if (answer.kind !== 'matching') return [];
      return question.pairs
        .filter(({ id }) => answer.pairs[id])
        .map(({ id, left }) => line(`${left} → ${answer.pairs[id]}`, id));
    case 'ordering': {
      const items = answer.kind === 'ordering' ? answer.itemIds : [];
      const textOf = (id: string) => question.items.find((item) => item.id === id)?.text ?? '';
      return items.map((id, at) => line(`${at + 1}. ${textOf(id)}`, id));
    }
    case 'gaps':
      return answer.kind === 'gaps' ? gapLines(question.text, answer.texts, rightOf) : [];
    case 'file':
      if (answer.kind !== 'file') return [];
      return answer.fileIds.map((fileId) => ({ text: '', fileId, right: null }));
    default:
      return 'text' in answer && answer.text !== '' ? [line(answer.text)] : [];
  }
}

/** Each gap with the words around it, so that it can be read alone. */
function gapLines(
  text: string,
  texts: readonly string[],
  rightOf: (part: string) => boolean | null,
): AnswerLine[] {
  const segments = readGapText(text);
  let gap = -1;
  return segments.flatMap((segment, at) => {
    if (segment.type === 'text') return [];
    gap += 1;
    const before = segments[at - 1];
    const words = before?.type === 'text' ? before.text.split(/\s+/).filter(Boolean).slice(-4) : [];
    const given = texts[gap] ?? '';
    const glue = before?.type === 'text' && /\S$/.test(before.text) ? '' : ' ';
    const line = `${words.join(' ')}${glue}[${given || '…'}]`.trim();
    return [{ text: line, right: rightOf(String(gap)) }];
  });
}

/** What an author says of the options that were chosen, then of the question: shown once answers may be reviewed. */
export function answerFeedback(question: Question, answer: Answer | null): string[] {
  const own = (() => {
    if (question.kind === 'single' && answer?.kind === 'single')
      return question.options.filter(({ id }) => id === answer.optionId).map(({ feedback }) => feedback);
    if (question.kind === 'multiple' && answer?.kind === 'multiple')
      return question.options
        .filter(({ id }) => answer.optionIds.includes(id))
        .map(({ feedback }) => feedback);
    if (question.kind === 'true-false' && answer?.kind === 'true-false')
      return [answer.value ? question.feedbackTrue : question.feedbackFalse];
    return [];
  })();
  return [...own, question.feedback].filter((text) => text !== '');
}
