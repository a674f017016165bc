import type { SubmissionResult } from '@conform-to/react';
import type { CompletionRule } from '~/domain/courses/completion-rule';
import { ruleFormSchema, ruleOfForm, type ConditionsForm } from '~/domain/courses/path-form';

type Sent = SubmissionResult<string[]> | undefined;

/** What was typed into the fields of conditions where the form came back, what is kept otherwise. */
export function typedOr(result: Sent, kept: ConditionsForm): ConditionsForm {
  if (!result?.initialValue) return kept;
  return { ...kept, requires: [], ...(result.initialValue as Partial<ConditionsForm>) };
}

/** The rule that was chosen where the form came back. */
export function typedRule(result: Sent): CompletionRule | null {
  const { rule, timePercent, coveredPercent } = result?.initialValue ?? {};
  const number = (value: unknown) => (typeof value === 'string' ? Number(value) : undefined);
  const sent = { rule, timePercent: number(timePercent), coveredPercent: number(coveredPercent) };
  const read = ruleFormSchema.safeParse(sent);
  return read.success ? ruleOfForm(read.data) : null;
}
