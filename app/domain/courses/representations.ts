import { z } from 'zod';
import { courseLanguages } from '~/domain/courses/course-content';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { idText, instantText } from '~/domain/representation';

const lessonRepresentation = z.object({
  id: idText,
  title: z.string(),
  kind: lessonKindSchema,
  minutes: z.int().nullable(),
});

/** A course as connectors read it: the modules and lessons of its working copy, whose ids survive publishing. */
export const courseRepresentation = z.object({
  id: idText,
  title: z.string(),
  language: z.enum(courseLanguages),
  status: z.enum(['draft', 'published']),
  versionId: idText.optional(),
  modules: z.array(z.object({ id: idText, title: z.string(), lessons: z.array(lessonRepresentation) })),
  createdAt: instantText,
  updatedAt: instantText,
  archivedAt: instantText.nullable(),
});

export const publishedVersionRepresentation = z.object({ versionId: idText });

export type CourseRepresentation = z.input<typeof courseRepresentation>;
