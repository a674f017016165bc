import { z } from 'zod';
import { courseLanguages, lessonKindSchema } from '~/domain/courses/course-content';
import { richTextSchema } from '~/domain/courses/rich-text';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';

/** A line of text without line breaks or other control characters. */
const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/** The estimated duration of a lesson: a minute at least, a day at most (F4). */
export const minutesSchema = z.int().min(1).max(1440);

const statementSchema = z.string().trim().max(5000).default('');

export const createCourseInput = z.object({
  title: titleSchema,
  language: z.enum(courseLanguages).default('fr'),
});

export const updateCourseInput = z.object({
  courseId: idSchema,
  title: titleSchema,
  language: z.enum(courseLanguages),
  objectives: statementSchema,
  audience: statementSchema,
  prerequisites: statementSchema,
  pedagogicalAssistance: statementSchema,
  technicalAssistance: statementSchema,
  evaluation: statementSchema,
  coverFileId: idSchema.nullable().default(null),
});

export const courseInput = z.object({ courseId: idSchema });

export const createModuleInput = z.object({ courseId: idSchema, title: titleSchema });

export const updateModuleInput = z.object({ courseId: idSchema, moduleId: idSchema, title: titleSchema });

export const deleteModuleInput = z.object({ courseId: idSchema, moduleId: idSchema });

export const createLessonInput = z.object({
  courseId: idSchema,
  moduleId: idSchema,
  title: titleSchema,
  kind: lessonKindSchema.default('text'),
  minutes: minutesSchema.nullable().default(null),
});

export const updateLessonInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  title: titleSchema,
  minutes: minutesSchema.nullable(),
});

export const deleteLessonInput = z.object({ courseId: idSchema, lessonId: idSchema });

/** An autosave: `revision` is the one the author began from; a save on an older one is an edit conflict. */
export const saveLessonInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  revision: z.int().min(1),
  content: richTextSchema,
});

/** The whole order of a course after a move: every module and every lesson of it, each once. */
export const reorderCourseInput = z
  .object({
    courseId: idSchema,
    modules: z.array(z.object({ moduleId: idSchema, lessonIds: z.array(idSchema).max(1000) })).max(200),
  })
  .refine(({ modules }) => allDifferent(modules.map((module) => module.moduleId)), {
    path: ['modules'],
    ...problem('duplicate'),
  })
  .refine(({ modules }) => allDifferent(modules.flatMap((module) => module.lessonIds)), {
    path: ['modules'],
    ...problem('duplicate'),
  });

/** A whole course in one call, as connectors send it (api.md): texts in HTML, reduced to what rich text allows. */
export const createWholeCourseInput = z.object({
  title: titleSchema,
  language: z.enum(courseLanguages).default('fr'),
  modules: z
    .array(
      z.object({
        title: titleSchema,
        lessons: z
          .array(
            z.object({
              title: titleSchema,
              kind: lessonKindSchema.default('text'),
              minutes: minutesSchema.nullable().default(null),
              html: z.string().max(1_000_000).default(''),
            }),
          )
          .max(1000)
          .default([]),
      }),
    )
    .max(200)
    .default([]),
});

export type CreateCourseInput = z.infer<typeof createCourseInput>;
export type UpdateCourseInput = z.infer<typeof updateCourseInput>;
export type CreateModuleInput = z.infer<typeof createModuleInput>;
export type UpdateModuleInput = z.infer<typeof updateModuleInput>;
export type CreateLessonInput = z.infer<typeof createLessonInput>;
export type UpdateLessonInput = z.infer<typeof updateLessonInput>;
export type SaveLessonInput = z.infer<typeof saveLessonInput>;
export type ReorderCourseInput = z.infer<typeof reorderCourseInput>;
export type CreateWholeCourseInput = z.infer<typeof createWholeCourseInput>;

function allDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
