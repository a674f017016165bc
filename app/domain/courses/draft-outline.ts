import { activityLength, activityOf } from '~/domain/courses/activities';
import { ruleOf, rulesOfKind, usualRule, type CompletionRule } from '~/domain/courses/completion-rule';
import type { DraftLesson } from '~/domain/courses/course-content';
import { lessonKinds, type LessonKind } from '~/domain/courses/lesson-kinds';
import { conditionsOf, type PathConditions } from '~/domain/courses/path-conditions';

type KeptLesson = {
  id: string;
  title: string;
  kind: string;
  minutes: number | null;
  completion: unknown;
  conditions: unknown;
  /** Left out where nobody asks how much there is to cover. */
  activity?: unknown;
};

/**
 * A lesson of the working copy as an outline says it; what is as usual is left out, so that it reads the same as before
 * it could be said.
 */
export function draftLesson(row: KeptLesson): DraftLesson {
  const { id, title, minutes } = row;
  const kind: LessonKind = lessonKinds.find((known) => known === row.kind) ?? 'text';
  const rule = ruleOf(kind, row.completion);
  const length = activityLength(kind, activityOf(kind, row.activity));
  return {
    ...{ id, title, kind, minutes },
    ...(!isUsual(kind, rule) && { rule }),
    ...(length !== null && { length }),
    ...saidConditions(row.conditions),
  };
}

/** Conditions as they are kept, to be spread into what has them; nothing where nothing is asked. */
export function saidConditions(kept: unknown): { conditions?: PathConditions } {
  const conditions = conditionsOf(kept);
  const some = (conditions.requires?.length ?? 0) > 0 || conditions.opens || conditions.due;
  return some ? { conditions } : {};
}

function isUsual(kind: LessonKind, rule: CompletionRule): boolean {
  return JSON.stringify(usualRule(rulesOfKind[kind][0])) === JSON.stringify(rule);
}
