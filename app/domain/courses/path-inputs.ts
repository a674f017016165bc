import { z } from 'zod';
import { completionRuleSchema } from '~/domain/courses/completion-rule';
import { titleSchema } from '~/domain/courses/inputs';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { pathConditionsSchema, pathOrders } from '~/domain/courses/path-conditions';
import { idSchema } from '~/domain/id';

/** When a lesson counts as done, what opens it and when it is due. */
export const updateLessonPathInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  rule: completionRuleSchema,
  conditions: pathConditionsSchema,
});

/** What opens a module, and when it is due. */
export const updateModulePathInput = z.object({
  courseId: idSchema,
  moduleId: idSchema,
  conditions: pathConditionsSchema,
});

/** In which order the lessons of a course may be taken. */
export const updatePathOrderInput = z.object({ courseId: idSchema, order: z.enum(pathOrders) });

/** Another kind for a lesson that is still empty. */
export const changeLessonKindInput = z.object({
  courseId: idSchema,
  lessonId: idSchema,
  kind: lessonKindSchema,
});

/** One state of a lesson's history, to be looked at or restored. */
export const lessonRevisionInput = z.object({ courseId: idSchema, lessonId: idSchema, revisionId: idSchema });

/** A copy of a lesson at the end of a module, of its own course or of another. */
export const copyLessonInput = z.object({ courseId: idSchema, lessonId: idSchema, toModuleId: idSchema });

/** A copy of a module with its lessons at the end of a course, its own or another. */
export const copyModuleInput = z.object({ courseId: idSchema, moduleId: idSchema, toCourseId: idSchema });

/** A copy of a course under a title of its own. */
export const copyCourseInput = z.object({ courseId: idSchema, title: titleSchema });

/** Whether new courses may be started from this one. */
export const markTemplateInput = z.object({ courseId: idSchema, template: z.boolean().default(false) });

export type ChangeLessonKindInput = z.infer<typeof changeLessonKindInput>;
export type LessonRevisionInput = z.infer<typeof lessonRevisionInput>;
export type CopyLessonInput = z.infer<typeof copyLessonInput>;
export type CopyModuleInput = z.infer<typeof copyModuleInput>;
export type CopyCourseInput = z.infer<typeof copyCourseInput>;
export type MarkTemplateInput = z.infer<typeof markTemplateInput>;
export type UpdateLessonPathInput = z.infer<typeof updateLessonPathInput>;
export type UpdateModulePathInput = z.infer<typeof updateModulePathInput>;
export type UpdatePathOrderInput = z.infer<typeof updatePathOrderInput>;
