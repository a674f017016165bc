import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { LessonLock } from '~/domain/learning/locks';

type Path = { modules: readonly { lessons: readonly { id: string; kind: LessonKind }[] }[] };

export type PathStanding = {
  done: ReadonlySet<string>;
  locks: ReadonlyMap<string, LessonLock>;
  /** Lessons handed in that await a trainer's marks. */
  waiting: ReadonlySet<string>;
  lastLessonId: string | null;
};

export const isLocked = (locks: ReadonlyMap<string, LessonLock>, lessonId: string): boolean =>
  (locks.get(lessonId)?.reasons.length ?? 0) > 0;

/**
 * What to do next: the lesson one was in, else the first in order that is neither done, nor locked, nor awaiting marks.
 * A session, which takes place when it takes place, comes after what can be done now. Null when all is done, or when
 * nothing can be done but wait.
 */
export function nextLesson(path: Path, { done, locks, waiting, lastLessonId }: PathStanding): string | null {
  const open = path.modules
    .flatMap(({ lessons }) => lessons)
    .filter(({ id }) => !done.has(id) && !waiting.has(id) && !isLocked(locks, id));
  const now = open.filter(({ kind }) => kind !== 'session');
  return (now.find(({ id }) => id === lastLessonId) ?? now[0] ?? open[0])?.id ?? null;
}

/** What keeps a path that is not done from going on, where {@link nextLesson} has nothing. */
export type Held = {
  waiting: number;
  locked: number;
  /** When the first of the lessons that open by themselves does. */
  opensAt: Date | null;
};

/** How many of the lessons left await marks, how many are locked, and when the next of these opens by itself. */
export function heldBy(path: Path, { done, locks, waiting }: Omit<PathStanding, 'lastLessonId'>): Held {
  const left = path.modules.flatMap(({ lessons }) => lessons).filter(({ id }) => !done.has(id));
  const locked = left.filter(({ id }) => isLocked(locks, id));
  // A lesson that asks for more than time does not open by itself.
  const opening = locked.flatMap(({ id }) => {
    const reasons = locks.get(id)?.reasons ?? [];
    const times = reasons.flatMap((reason) => (reason.kind === 'opens' ? [reason.at.getTime()] : []));
    return times.length === reasons.length ? [Math.max(...times)] : [];
  });
  return {
    waiting: left.filter(({ id }) => waiting.has(id) && !isLocked(locks, id)).length,
    locked: locked.length,
    opensAt: opening.length > 0 ? new Date(Math.min(...opening)) : null,
  };
}
