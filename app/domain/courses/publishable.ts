import { lessonsInOrder, type DraftOutline, type Programme } from '~/domain/courses/course-content';

export type PublishRefusal = 'title-missing' | 'no-lesson-with-minutes';

/** The statements of a programme that a convention needs (F4, F5): without them a course may be published all the same. */
export const statements = [
  'objectives',
  'audience',
  'prerequisites',
  'pedagogicalAssistance',
  'technicalAssistance',
  'evaluation',
] as const satisfies readonly (keyof Programme)[];

export type Statement = (typeof statements)[number];

export type PublishWarning =
  | { kind: 'module-empty'; moduleId: string }
  | { kind: 'lesson-without-minutes'; lessonId: string }
  | { kind: 'statement-missing'; statement: Statement };

export type PublishDecision =
  | { allowed: true; warnings: PublishWarning[] }
  | {
      allowed: false;
      reason: 'course-not-publishable';
      reasons: PublishRefusal[];
      warnings: PublishWarning[];
    };

/**
 * Whether a course may be published: it needs a title and one lesson with minutes. What else should be mended is told
 * as warnings: empty modules, lessons without a duration (they count 0 minutes), statements missing from the
 * programme (F4). Refuses with `course-not-publishable` and the reasons.
 */
export function publishable(course: {
  title: string;
  programme: Pick<Programme, Statement>;
  outline: DraftOutline;
}): PublishDecision {
  const lessons = lessonsInOrder(course.outline).map(({ lesson }) => lesson);
  const reasons: PublishRefusal[] = [];
  if (course.title.trim() === '') reasons.push('title-missing');
  if (!lessons.some((lesson) => (lesson.minutes ?? 0) > 0)) reasons.push('no-lesson-with-minutes');

  const warnings: PublishWarning[] = [
    ...course.outline.modules
      .filter((module) => module.lessons.length === 0)
      .map((module) => ({ kind: 'module-empty' as const, moduleId: module.id })),
    ...lessons
      .filter((lesson) => !lesson.minutes)
      .map((lesson) => ({ kind: 'lesson-without-minutes' as const, lessonId: lesson.id })),
    ...statements
      .filter((statement) => course.programme[statement].trim() === '')
      .map((statement) => ({ kind: 'statement-missing' as const, statement })),
  ];
  if (reasons.length > 0) return { allowed: false, reason: 'course-not-publishable', reasons, warnings };
  return { allowed: true, warnings };
}
