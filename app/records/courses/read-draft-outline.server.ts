import { activityLength, activityOf } from '~/domain/courses/activities';
import { ruleOf, rulesOfKind, usualRule, type CompletionRule } from '~/domain/courses/completion-rule';
import type { DraftLesson, DraftOutline } from '~/domain/courses/course-content';
import { lessonKinds, type LessonKind } from '~/domain/courses/lesson-kinds';
import { conditionsOf, type PathConditions } from '~/domain/courses/path-conditions';
import type { Tx } from '~/platform/tenancy.server';

type Row = {
  id: string;
  title: string;
  kind: string;
  minutes: number | null;
  activity: unknown;
  completion: unknown;
  conditions: unknown;
};

/** The modules and lessons of the working copy, in order, without their texts. The order of the path is the course's. */
export async function readDraftOutline(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<DraftOutline> {
  const modules = await tx.courseModule.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, conditions: true },
  });
  const lessons = await tx.lesson.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, moduleId: true, title: true, kind: true, minutes: true },
      ...{ activity: true, completion: true, conditions: true },
    },
  });
  const byModule = new Map<string, DraftLesson[]>(modules.map((module) => [module.id, []]));
  for (const { moduleId, ...row } of lessons) byModule.get(moduleId)?.push(draftLesson(row));
  return {
    modules: modules.map(({ id, title, conditions }) => ({
      ...{ id, title, ...told(conditionsOf(conditions)) },
      lessons: byModule.get(id) ?? [],
    })),
  };
}

/** A lesson of the working copy; what is as usual is left out, so that it reads the same as before it could be said. */
function draftLesson({ id, title, kind: kept, minutes, activity, completion, conditions }: Row): DraftLesson {
  const kind: LessonKind = lessonKinds.find((known) => known === kept) ?? 'text';
  const rule = ruleOf(kind, completion);
  const length = activityLength(kind, activityOf(kind, activity));
  return {
    ...{ id, title, kind, minutes },
    ...(!isUsual(kind, rule) && { rule }),
    ...(length !== null && { length }),
    ...told(conditionsOf(conditions)),
  };
}

function isUsual(kind: LessonKind, rule: CompletionRule): boolean {
  const usual = usualRule(rulesOfKind[kind][0]);
  return JSON.stringify(usual) === JSON.stringify(rule);
}

const told = (conditions: PathConditions) =>
  Object.keys(conditions).length > 0 &&
  (conditions.requires?.length !== 0 || conditions.opens || conditions.due)
    ? { conditions }
    : {};
