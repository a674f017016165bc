import { z } from 'zod';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

const percent = z.int().min(1).max(100);

/**
 * When a lesson counts as done, as its author chose. `confirm`: its reader says so (a link must have been opened).
 * `time`: read for so many percent of its estimated minutes. `covered`: so many percent of a recording really played,
 * of a document's pages read, or of its files opened. `handed-in`: a quiz, an assignment or a survey was handed in.
 * `passed`: it reached its pass mark, or was accepted. `attended`: the session was attended as its policy asks.
 */
export const completionRuleSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('confirm') }),
  z.object({ rule: z.literal('time'), percent }),
  z.object({ rule: z.literal('covered'), percent }),
  z.object({ rule: z.literal('handed-in') }),
  z.object({ rule: z.literal('passed') }),
  z.object({ rule: z.literal('attended') }),
]);

export type CompletionRule = z.infer<typeof completionRuleSchema>;
export type RuleName = CompletionRule['rule'];

/** The rules an author may choose among for each kind, the usual one first. */
export const rulesOfKind: Readonly<Record<LessonKind, readonly [RuleName, ...RuleName[]]>> = {
  text: ['confirm', 'time'],
  video: ['covered', 'confirm'],
  audio: ['covered', 'confirm'],
  document: ['covered', 'confirm'],
  quiz: ['passed', 'handed-in'],
  assignment: ['passed', 'handed-in'],
  survey: ['handed-in'],
  session: ['attended'],
  link: ['confirm'],
};

const usualPercent = { time: 80, covered: 80 } as const;

/** A rule by its name, with the usual percentage where it has one. */
export function usualRule(rule: RuleName): CompletionRule {
  return rule === 'time' || rule === 'covered' ? { rule, percent: usualPercent[rule] } : { rule };
}

/** The rule of a lesson as it is kept; the usual one of its kind where none, or one of another kind, is kept. */
export function ruleOf(kind: LessonKind, kept: unknown): CompletionRule {
  const read = completionRuleSchema.safeParse(kept);
  if (read.success && rulesOfKind[kind].includes(read.data.rule)) return read.data;
  return usualRule(rulesOfKind[kind][0]);
}
