import type { Outline } from '~/domain/courses/course-content';
import type { LessonLock } from '~/domain/learning/locks';

/** A reason as a page says it, with the title of what opens the lesson and the lesson to go to. */
export type ToldReason =
  | { kind: 'previous' | 'lesson'; lessonId: string; title: string }
  | { kind: 'score'; lessonId: string; title: string; percent: number; score: number | null }
  | { kind: 'module'; lessonId: string; title: string; lessonsLeft: number }
  | { kind: 'opens'; at: string };

/** Why a lesson is shut; empty where it is open. Instants in ISO 8601. */
export type ToldLock = { reasons: ToldReason[] };

/** A lock in words' terms: what belongs to other lessons is named by their titles. */
export function toldLock(lock: LessonLock | undefined, outline: Outline): ToldLock {
  if (!lock) return { reasons: [] };
  const lessons = outline.modules.flatMap((module) => module.lessons);
  const titleOf = (id: string) => lessons.find((lesson) => lesson.id === id)?.title ?? '';
  const moduleOf = (id: string) => outline.modules.find((module) => module.id === id)?.title ?? '';
  return {
    reasons: lock.reasons.map((reason): ToldReason => {
      if (reason.kind === 'opens') return { kind: 'opens', at: reason.at.toISOString() };
      if (reason.kind === 'module') {
        const { lessonId, lessonsLeft } = reason;
        return { kind: 'module', lessonId, lessonsLeft, title: moduleOf(reason.moduleId) };
      }
      return { ...reason, title: titleOf(reason.lessonId) };
    }),
  };
}
