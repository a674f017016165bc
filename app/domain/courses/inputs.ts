import { z } from 'zod';
import { courseLanguages } from '~/domain/courses/course-content';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { richTextSchema } from '~/domain/courses/rich-text';
import { idSchema } from '~/domain/id';
import { problem } from '~/domain/input-problem';
import { pageQuery } from '~/domain/page-query';

/** A line of text without line breaks or other control characters. */
export const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !/\p{Cc}/u.test(text), problem('control-characters'));

/** The estimated duration of a lesson: a minute at least, a day at most (F4). */
export const minutesSchema = z.int().min(1).max(1440);

/** Several lines; browsers end them with CR LF, we keep LF; PostgreSQL has no place for U+0000. */
const statementSchema = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim())
  .max(5000)
  .default('');

export const createCourseInput = z.object({
  title: titleSchema,
  language: z.enum(courseLanguages).default('fr'),
  /** The template it starts as a copy of. */
  templateId: idSchema.optional(),
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
  /** The delay promised for an answer to a request for help, in working hours (F4). */
  assistanceHours: z.int().min(1).max(400).optional(),
});

export const createModuleInput = z.object({ courseId: idSchema, title: titleSchema });

export const updateModuleInput = z.object({ courseId: idSchema, moduleId: idSchema, title: titleSchema });

/** `detach`: what waits for it waits no longer; without, what others wait for stays. */
const detach = z.boolean().optional();

export const deleteModuleInput = z.object({ courseId: idSchema, moduleId: idSchema, detach });

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
  minutes: minutesSchema.nullable().default(null),
});

/** What the kind of a lesson adds to its text, over the revision its author began from; checked by its kind. */
export const saveActivityInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  revision: z.int().min(1),
  activity: z.record(z.string(), z.unknown()),
});

export const deleteLessonInput = z.object({ courseId: idSchema, lessonId: idSchema, detach });

/** An autosave: `revision` is the one the author began from; a save on an older one is an edit conflict. */
export const saveLessonInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  revision: z.int().min(1),
  content: richTextSchema,
});

/** One module to a place among the others, counted from 0 without it. */
export const moveModuleInput = z.object({
  courseId: idSchema,
  moduleId: idSchema,
  position: z.int().min(0).max(1000),
});

/** One lesson to a place of a module, its own or another, counted from 0 without it. */
export const moveLessonInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  moduleId: idSchema,
  position: z.int().min(0).max(1000),
});

export const courseStatuses = ['draft', 'published', 'archived'] as const;
export type CourseStatus = (typeof courseStatuses)[number];

/** What a list of courses may be narrowed to. */
export const courseFilters = [...courseStatuses, 'template'] as const;

/** A page of courses by title; without a status, all that are not archived. */
export const listCoursesInput = z.object({
  search: z.string().trim().max(200).optional(),
  status: z.enum(courseFilters).optional(),
  after: z.string().max(500).optional(),
  limit: z.int().min(1).max(100).default(24),
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
              kind: z.literal('text').default('text'),
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

/** Publishing takes nothing but the course in the address. */
export const publishCourseInput = z.object({});

/** A page of whole courses, as connectors ask for them. */
export const listWholeCoursesInput = z.object({
  ...pageQuery.shape,
  status: z.enum(['draft', 'published']).optional(),
});

export type CreateCourseInput = z.infer<typeof createCourseInput>;
export type UpdateCourseInput = z.infer<typeof updateCourseInput>;
export type CreateModuleInput = z.infer<typeof createModuleInput>;
export type UpdateModuleInput = z.infer<typeof updateModuleInput>;
export type CreateLessonInput = z.infer<typeof createLessonInput>;
export type UpdateLessonInput = z.infer<typeof updateLessonInput>;
export type SaveActivityInput = z.infer<typeof saveActivityInput>;
export type SaveLessonInput = z.infer<typeof saveLessonInput>;
export type ReorderCourseInput = z.infer<typeof reorderCourseInput>;
export type MoveModuleInput = z.infer<typeof moveModuleInput>;
export type MoveLessonInput = z.infer<typeof moveLessonInput>;
export type ListCoursesInput = z.input<typeof listCoursesInput>;
export type CreateWholeCourseInput = z.infer<typeof createWholeCourseInput>;
export type ListWholeCoursesInput = z.infer<typeof listWholeCoursesInput>;

function allDifferent(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
