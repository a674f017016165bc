import { z } from 'zod';

/** What a lesson can be. Each is done by a rule of its own (`completion-rule.ts`). */
export const lessonKinds = [
  'text',
  'video',
  'audio',
  'document',
  'quiz',
  'assignment',
  'survey',
  'session',
  'link',
] as const;

export const lessonKindSchema = z.enum(lessonKinds);

export type LessonKind = z.infer<typeof lessonKindSchema>;
