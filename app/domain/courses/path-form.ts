import { z } from 'zod';
import { daySchema } from '~/domain/calendar-inputs';
import {
  completionRuleSchema,
  ruleOf,
  rulesOfKind,
  usualRule,
  type CompletionRule,
} from '~/domain/courses/completion-rule';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { DueWhen, OpensWhen, PathConditions, Requirement } from '~/domain/courses/path-conditions';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

const percent = z.int().min(1).max(100);
const days = z.int().min(0).max(3650);

/** `lesson:<id>` or `module:<id>`: one list of a form offers both. */
const targetSchema = z
  .string()
  .regex(/^(lesson|module):/)
  .refine((target) => {
    return idSchema.safeParse(target.slice(target.indexOf(':') + 1)).success;
  }, problem('id-invalid'));

export const opensKinds = ['always', 'day', 'after-enrolment'] as const;
export const dueKinds = ['never', 'day', 'after-enrolment', 'before-session'] as const;

/**
 * Conditions as a form asks for them, field by field: lines without a target are left out, and what a choice asks for
 * must be said.
 */
export const conditionsFormSchema = z
  .object({
    requires: z
      .array(z.object({ target: targetSchema.optional(), percent: percent.optional() }))
      .max(21)
      .default([]),
    opens: z.enum(opensKinds).default('always'),
    opensDay: daySchema.optional(),
    opensDays: days.optional(),
    due: z.enum(dueKinds).default('never'),
    dueDay: daySchema.optional(),
    dueDays: days.optional(),
    dueSession: idSchema.optional(),
    dueSessionDays: days.default(0),
  })
  .superRefine((form, context) => {
    for (const field of neededFields(form)) {
      context.addIssue({ code: 'custom', path: [field], ...problem('required') });
    }
  });

export type ConditionsForm = z.infer<typeof conditionsFormSchema>;

function neededFields(form: {
  opens: (typeof opensKinds)[number];
  due: (typeof dueKinds)[number];
  [field: string]: unknown;
}): string[] {
  const ofOpens = { always: [], day: ['opensDay'], 'after-enrolment': ['opensDays'] }[form.opens];
  const ofDue = {
    ...{ never: [], day: ['dueDay'], 'after-enrolment': ['dueDays'], 'before-session': ['dueSession'] },
  }[form.due];
  return [...ofOpens, ...ofDue].filter((field) => form[field] === undefined);
}

/** The conditions that a form says. */
export function conditionsOfForm(form: ConditionsForm): PathConditions {
  const requires = form.requires.flatMap(({ target, percent: least }): Requirement[] => {
    const id = target?.slice(target.indexOf(':') + 1) ?? '';
    if (!target) return [];
    if (target.startsWith('module:')) return [{ kind: 'module', moduleId: id }];
    return [least ? { kind: 'score', lessonId: id, percent: least } : { kind: 'lesson', lessonId: id }];
  });
  const opens = opensOfForm(form);
  const due = dueOfForm(form);
  return { ...(requires.length > 0 && { requires }), ...(opens && { opens }), ...(due && { due }) };
}

function opensOfForm({ opens: kind, opensDay, opensDays }: ConditionsForm): OpensWhen | null {
  if (kind === 'day') return opensDay === undefined ? null : { kind, day: opensDay };
  if (kind === 'after-enrolment') return opensDays === undefined ? null : { kind, days: opensDays };
  return null;
}

function dueOfForm(form: ConditionsForm): DueWhen | null {
  const { due: kind, dueDay, dueDays, dueSession, dueSessionDays } = form;
  if (kind === 'day') return dueDay === undefined ? null : { kind, day: dueDay };
  if (kind === 'after-enrolment') return dueDays === undefined ? null : { kind, days: dueDays };
  if (kind !== 'before-session' || dueSession === undefined) return null;
  return { kind, lessonId: dueSession, days: dueSessionDays };
}

/** The form that says these conditions. */
export function formOfConditions({ requires = [], opens, due }: PathConditions): ConditionsForm {
  return {
    requires: requires.map((one) => ({
      target: one.kind === 'module' ? `module:${one.moduleId}` : `lesson:${one.lessonId}`,
      ...(one.kind === 'score' && { percent: one.percent }),
    })),
    opens: opens?.kind ?? 'always',
    ...(opens?.kind === 'day' && { opensDay: opens.day }),
    ...(opens?.kind === 'after-enrolment' && { opensDays: opens.days }),
    due: due?.kind ?? 'never',
    ...(due?.kind === 'day' && { dueDay: due.day }),
    ...(due?.kind === 'after-enrolment' && { dueDays: due.days }),
    ...(due?.kind === 'before-session' && { dueSession: due.lessonId }),
    dueSessionDays: due?.kind === 'before-session' ? due.days : 0,
  };
}

/** The rule that a form says by its name, with a percentage for each that has one. */
export const ruleFormSchema = z.object({
  rule: z.enum(['confirm', 'time', 'covered', 'handed-in', 'passed', 'attended']),
  timePercent: percent.optional(),
  coveredPercent: percent.optional(),
});

export type RuleForm = z.infer<typeof ruleFormSchema>;

export function ruleOfForm({ rule, timePercent, coveredPercent }: RuleForm): CompletionRule {
  const usual = usualRule(rule);
  if (usual.rule === 'time') return { ...usual, percent: timePercent ?? usual.percent };
  return usual.rule === 'covered' ? { ...usual, percent: coveredPercent ?? usual.percent } : usual;
}

/** Whether a rule is one that lessons of this kind may have. */
export function isRuleOfKind(kind: LessonKind, rule: CompletionRule): boolean {
  return rulesOfKind[kind].includes(rule.rule) && completionRuleSchema.safeParse(rule).success;
}

/** The percentage a form shows for a rule: that of the lesson where it has this rule, the usual one otherwise. */
export function percentOf(kind: LessonKind, kept: CompletionRule, rule: 'time' | 'covered'): number {
  const own = ruleOf(kind, kept);
  const shown = own.rule === rule ? own : usualRule(rule);
  return 'percent' in shown ? shown.percent : 0;
}
