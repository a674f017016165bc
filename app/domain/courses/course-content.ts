import { z } from 'zod';
import {
  completionRuleSchema,
  usualRule,
  rulesOfKind,
  type CompletionRule,
} from '~/domain/courses/completion-rule';
import { lessonKindSchema, type LessonKind } from '~/domain/courses/lesson-kinds';
import {
  pathConditionsSchema,
  pathOrders,
  type PathConditions,
  type PathOrder,
} from '~/domain/courses/path-conditions';
import { idSchema } from '~/domain/id';

/** The languages a course may be written in. */
export const courseLanguages = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const;

/** One lesson as an outline tells it. `contentHash` is there where the text is to be compared too. */
export type OutlineLesson = {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  contentHash?: string | undefined;
  /** When it counts as done; left out where it is the usual rule of its kind. */
  rule?: CompletionRule | undefined;
  /** How much there is to cover (`activityLength`); left out where nothing is. */
  length?: number | undefined;
  /** What opens it and when it is due; left out where nothing is asked. */
  conditions?: PathConditions | undefined;
};

export type OutlineModule = {
  id: string;
  title: string;
  conditions?: PathConditions | undefined;
  lessons: OutlineLesson[];
};

/**
 * The modules and lessons of a published version, in order, each lesson with its estimated minutes (F4). Without
 * `order` the path is free.
 */
export type Outline = { order?: PathOrder | undefined; modules: OutlineModule[] };

/** The outline of what is being written: durations may still be missing. */
export type DraftLesson = Omit<OutlineLesson, 'minutes' | 'contentHash'> & { minutes: number | null };

export type DraftOutline = {
  order?: PathOrder | undefined;
  modules: (Omit<OutlineModule, 'lessons'> & { lessons: DraftLesson[] })[];
};

/** An outline as the database keeps it with a version. */
export const outlineSchema: z.ZodType<Outline> = z.object({
  order: z.enum(pathOrders).optional(),
  modules: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      conditions: pathConditionsSchema.optional(),
      lessons: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          kind: lessonKindSchema,
          minutes: z.int().min(0),
          contentHash: z.string().optional(),
          rule: completionRuleSchema.optional(),
          length: z.int().min(0).optional(),
          conditions: pathConditionsSchema.optional(),
        }),
      ),
    }),
  ),
});

/** What the programme says beside the outline: the statements of F4 and F5. Texts may be empty. */
export const programmeSchema = z.object({
  language: z.enum(courseLanguages),
  objectives: z.string(),
  audience: z.string(),
  prerequisites: z.string(),
  pedagogicalAssistance: z.string(),
  technicalAssistance: z.string(),
  evaluation: z.string(),
  coverFileId: idSchema.nullable(),
  /** The delay promised for an answer to a request for help, in working hours (F4); left out where none is. */
  assistanceHours: z.int().min(1).optional(),
});

export type Programme = z.infer<typeof programmeSchema>;

/** The lessons of an outline in reading order, each with its module and its place from 0. */
export function lessonsInOrder<Lesson>(outline: {
  modules: readonly { id: string; lessons: readonly Lesson[] }[];
}): { lesson: Lesson; moduleId: string; position: number }[] {
  return outline.modules
    .flatMap((module) => module.lessons.map((lesson) => ({ lesson, moduleId: module.id })))
    .map((place, position) => ({ ...place, position }));
}

/** The estimated minutes of all lessons. */
export function plannedMinutes(outline: Outline): number {
  return lessonsInOrder(outline).reduce((total, { lesson }) => total + lesson.minutes, 0);
}

/** A lesson of an outline as its rule sees it. */
export function ruledLesson({ kind, minutes, rule, length }: OutlineLesson) {
  return { kind, minutes, rule: rule ?? usualRule(rulesOfKind[kind][0]), length: length ?? null };
}
