import { z } from 'zod';
import { idSchema } from '~/domain/id';

export const lessonKinds = ['text'] as const;

export const lessonKindSchema = z.enum(lessonKinds);

export type LessonKind = z.infer<typeof lessonKindSchema>;

/** The languages a course may be written in. */
export const courseLanguages = ['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const;

/** One lesson as an outline tells it. `contentHash` is there where the text is to be compared too. */
export type OutlineLesson = {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  contentHash?: string | undefined;
};

export type OutlineModule = { id: string; title: string; lessons: OutlineLesson[] };

/** The modules and lessons of a published version, in order, each lesson with its estimated minutes (F4). */
export type Outline = { modules: OutlineModule[] };

/** The outline of what is being written: durations may still be missing. */
export type DraftOutline = {
  modules: {
    id: string;
    title: string;
    lessons: { id: string; title: string; kind: LessonKind; minutes: number | null }[];
  }[];
};

/** An outline as the database keeps it with a version. */
export const outlineSchema: z.ZodType<Outline> = z.object({
  modules: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      lessons: z.array(
        z.object({
          id: idSchema,
          title: z.string(),
          kind: lessonKindSchema,
          minutes: z.int().min(0),
          contentHash: z.string().optional(),
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
