import { z } from 'zod';
import { gapChoices, gapsOf } from '~/domain/assessment/gap-text';
import { matchingRights } from '~/domain/assessment/matching-rights';
import { linesSchema } from '~/domain/assessment/plain-text';
import type { Question } from '~/domain/assessment/question';
import { idSchema } from '~/domain/id';

const typed = linesSchema(1000);

/** What a learner gives as the answer to a question, as it is kept. Parts not answered yet are left out or empty. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single'), optionId: idSchema }),
  z.object({
    kind: z.literal('multiple'),
    optionIds: z
      .array(idSchema)
      .max(20)
      .overwrite((ids) => [...new Set(ids)]),
  }),
  z.object({ kind: z.literal('true-false'), value: z.boolean() }),
  z.object({ kind: z.literal('short-text'), text: typed }),
  z.object({ kind: z.literal('number'), text: linesSchema(100) }),
  /** By the id of each left side, the text of the right side chosen for it. */
  z.object({ kind: z.literal('matching'), pairs: z.record(idSchema, linesSchema(500)) }),
  z.object({ kind: z.literal('ordering'), itemIds: z.array(idSchema).max(20) }),
  /** One text for each gap, in the order of the gaps. */
  z.object({ kind: z.literal('gaps'), texts: z.array(typed).max(30) }),
  z.object({ kind: z.literal('free-text'), text: linesSchema(20_000) }),
  z.object({
    kind: z.literal('file'),
    fileIds: z
      .array(idSchema)
      .max(5)
      .overwrite((ids) => [...new Set(ids)]),
  }),
]);

export type Answer = z.infer<typeof answerSchema>;
export type AnswerOf<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Whether the answer says nothing yet. */
export function isBlank(answer: Answer): boolean {
  switch (answer.kind) {
    case 'single':
    case 'true-false':
      return false;
    case 'multiple':
      return answer.optionIds.length === 0;
    case 'matching':
      return Object.values(answer.pairs).every((text) => text === '');
    case 'ordering':
      return answer.itemIds.length === 0;
    case 'gaps':
      return answer.texts.every((text) => text === '');
    case 'file':
      return answer.fileIds.length === 0;
    default:
      return answer.text === '';
  }
}

/** Whether an answer can be one to that question: of its kind, and naming no part that the question has not. */
export function answers(question: Question, answer: Answer): boolean {
  switch (question.kind) {
    case 'single':
      return answer.kind === 'single' && question.options.some((option) => option.id === answer.optionId);
    case 'multiple':
      return answer.kind === 'multiple' && namesOnly(answer.optionIds, question.options);
    case 'matching': {
      if (answer.kind !== 'matching' || !namesOnly(Object.keys(answer.pairs), question.pairs)) return false;
      const rights = matchingRights(question);
      return Object.values(answer.pairs).every((text) => text === '' || rights.includes(text));
    }
    case 'ordering':
      return (
        answer.kind === 'ordering' &&
        namesOnly(answer.itemIds, question.items) &&
        new Set(answer.itemIds).size === answer.itemIds.length
      );
    case 'gaps': {
      if (answer.kind !== 'gaps') return false;
      const choices = gapsOf(question.text).map(gapChoices);
      return (
        answer.texts.length <= choices.length &&
        answer.texts.every((text, index) => text === '' || (choices[index]?.includes(text) ?? true))
      );
    }
    case 'file':
      return answer.kind === 'file' && answer.fileIds.length <= question.maxFiles;
    default:
      return answer.kind === question.kind;
  }
}

function namesOnly(ids: readonly string[], parts: readonly { id: string }[]): boolean {
  return ids.every((id) => parts.some((part) => part.id === id));
}
