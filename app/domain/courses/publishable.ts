import type { QuizProblem } from '~/domain/assessment/quiz-problems';
import type { ActivityProblem } from '~/domain/courses/activities';
import { lessonsInOrder, type DraftOutline, type Programme } from '~/domain/courses/course-content';
import { conditionProblems, type ConditionProblem } from '~/domain/courses/path-conditions';

export type PublishRefusal =
  'title-missing' | 'no-lesson-with-minutes' | 'lesson-incomplete' | 'conditions-impossible';

/** What keeps a lesson from being followed: its recording, document, address or questions are missing. */
export type LessonProblem = { lessonId: string } & ({ problem: ActivityProblem } | QuizProblem);

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
      /** The lessons behind `lesson-incomplete`, and the conditions behind `conditions-impossible`. */
      lessons: LessonProblem[];
      conditions: ConditionProblem[];
      warnings: PublishWarning[];
    };

/**
 * Whether a course may be published: it needs a title and one lesson with minutes, every lesson must have what its kind
 * needs, and every condition must be possible to fulfil. What else should be mended is told
 * as warnings: empty modules, lessons without a duration (they count 0 minutes), statements missing from the
 * programme (F4). Refuses with `course-not-publishable` and the reasons.
 */
export function publishable(course: {
  title: string;
  programme: Pick<Programme, Statement>;
  outline: DraftOutline;
  problems?: readonly LessonProblem[];
}): PublishDecision {
  const lessons = lessonsInOrder(course.outline).map(({ lesson }) => lesson);
  const reasons: PublishRefusal[] = [];
  if (course.title.trim() === '') reasons.push('title-missing');
  if (!lessons.some((lesson) => (lesson.minutes ?? 0) > 0)) reasons.push('no-lesson-with-minutes');

  const incomplete = [...(course.problems ?? [])];
  if (incomplete.length > 0) reasons.push('lesson-incomplete');
  const conditions = conditionProblems(course.outline);
  if (conditions.length > 0) reasons.push('conditions-impossible');

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
  if (reasons.length > 0) {
    const why = { reasons, lessons: incomplete, conditions };
    return { allowed: false, reason: 'course-not-publishable', ...why, warnings };
  }
  return { allowed: true, warnings };
}
