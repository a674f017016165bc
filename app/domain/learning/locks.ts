import { addDays, dayIn, endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';
import type { DueWhen, OpensWhen, PathConditions, PathOrder } from '~/domain/courses/path-conditions';

/** What opens a lesson that is locked; each says where to go for it. */
export type LockReason =
  | { kind: 'previous'; lessonId: string }
  | { kind: 'lesson'; lessonId: string }
  | { kind: 'score'; lessonId: string; percent: number; score: number | null }
  | { kind: 'module'; moduleId: string; lessonId: string; lessonsLeft: number }
  | { kind: 'opens'; at: Date };

export type LessonLock = {
  /** Empty when the lesson is open. */
  reasons: LockReason[];
  /** By when it should be done: the first instant that is too late; null without a due day. */
  dueAt: Date | null;
  /** Before the session of which step it is due, where that is what makes it so. */
  dueBefore: string | null;
};

export type PathFacts = {
  completed: ReadonlySet<string>;
  /** Basis points of lessons that have a score. */
  scores: ReadonlyMap<string, number>;
  /** When the enrolment opened: its first day, or the day it was made. */
  openedOn: IsoDay;
  /** When the learner's session begins, by the lesson it stands for. */
  sessions: ReadonlyMap<string, Date>;
  timeZone: string;
};

/** What a due day follows from. */
export type DueFacts = Pick<PathFacts, 'openedOn' | 'sessions' | 'timeZone'>;

type PathOutline = {
  order?: PathOrder | undefined;
  modules: readonly {
    id: string;
    conditions?: PathConditions | undefined;
    lessons: readonly { id: string; conditions?: PathConditions | undefined }[];
  }[];
};

/** Whether anything in an outline can lock a lesson or make it due: without, no fact need be read. */
export function hasConditions(outline: PathOutline): boolean {
  const some = (conditions: PathConditions | undefined) =>
    conditions !== undefined && Object.values(conditions).some((value) => value !== undefined);
  return (
    outline.order === 'sequential' ||
    outline.modules.some(
      ({ conditions, lessons }) => some(conditions) || lessons.some((l) => some(l.conditions)),
    )
  );
}

/** When an enrolment opened, in the organization's time zone. */
export function openedOn(
  { opensOn, enrolledAt }: { opensOn: IsoDay | null; enrolledAt: Date },
  timeZone: string,
): IsoDay {
  return opensOn ?? dayIn(enrolledAt, timeZone);
}

/**
 * What locks each lesson now, and when it is due. A lesson that is done stays open. The conditions of a module hold
 * for each of its lessons; the earlier of two due days counts. A sequential path opens a lesson once all before it are
 * done, and names the first of them that is not.
 */
export function lessonLocks(outline: PathOutline, facts: PathFacts, now: Date): Map<string, LessonLock> {
  const locks = new Map<string, LessonLock>();
  const lessonsOf = new Map(outline.modules.map(({ id, lessons }) => [id, lessons.map((one) => one.id)]));
  let undone: string | null = null;
  for (const module of outline.modules) {
    for (const lesson of module.lessons) {
      const done = facts.completed.has(lesson.id);
      const reasons: LockReason[] = [];
      if (!done) {
        if (outline.order === 'sequential' && undone) reasons.push({ kind: 'previous', lessonId: undone });
        for (const conditions of [module.conditions, lesson.conditions]) {
          reasons.push(...unfulfilled(conditions, facts, lessonsOf, now));
        }
      }
      locks.set(lesson.id, {
        reasons,
        ...earliestDue([module.conditions?.due, lesson.conditions?.due], facts),
      });
      if (!done) undone ??= lesson.id;
    }
  }
  return locks;
}

/** When each lesson is due, without what locks it: of all whose facts are the same, whatever they have done. */
export function lessonDues(outline: PathOutline, facts: DueFacts): Map<string, Date | null> {
  return new Map(
    outline.modules.flatMap((module) =>
      module.lessons.map(({ id, conditions }): [string, Date | null] => [
        id,
        earliestDue([module.conditions?.due, conditions?.due], facts).dueAt,
      ]),
    ),
  );
}

function unfulfilled(
  conditions: PathConditions | undefined,
  facts: PathFacts,
  lessonsOf: ReadonlyMap<string, readonly string[]>,
  now: Date,
): LockReason[] {
  const reasons: LockReason[] = [];
  for (const one of conditions?.requires ?? []) {
    if (one.kind === 'lesson') {
      if (!facts.completed.has(one.lessonId)) reasons.push({ kind: 'lesson', lessonId: one.lessonId });
    } else if (one.kind === 'score') {
      const score = facts.scores.get(one.lessonId) ?? null;
      if (score === null || score < one.percent * 100) reasons.push({ ...one, score });
    } else {
      const left = (lessonsOf.get(one.moduleId) ?? []).filter((id) => !facts.completed.has(id));
      const [lessonId] = left;
      if (lessonId) reasons.push({ ...one, lessonId, lessonsLeft: left.length });
    }
  }
  const opensAt = conditions?.opens && opening(conditions.opens, facts);
  if (opensAt && now < opensAt) reasons.push({ kind: 'opens', at: opensAt });
  return reasons;
}

const opening = (when: OpensWhen, { openedOn: from, timeZone }: PathFacts): Date =>
  startOfDay(when.kind === 'day' ? when.day : addDays(from, when.days), timeZone);

function earliestDue(
  dues: readonly (DueWhen | undefined)[],
  facts: DueFacts,
): Pick<LessonLock, 'dueAt' | 'dueBefore'> {
  let earliest: Pick<LessonLock, 'dueAt' | 'dueBefore'> = { dueAt: null, dueBefore: null };
  for (const due of dues) {
    const dueAt = due ? dueMoment(due, facts) : null;
    if (!due || !dueAt || (earliest.dueAt && dueAt >= earliest.dueAt)) continue;
    earliest = { dueAt, dueBefore: due.kind === 'before-session' ? due.lessonId : null };
  }
  return earliest;
}

/** The first instant that is too late; before a session: its beginning, or the end of the day so many days before. */
function dueMoment(due: DueWhen, { openedOn: from, sessions, timeZone }: DueFacts): Date | null {
  if (due.kind === 'day') return endOfDay(due.day, timeZone);
  if (due.kind === 'after-enrolment') return endOfDay(addDays(from, due.days), timeZone);
  const begins = sessions.get(due.lessonId);
  if (!begins) return null;
  return due.days === 0 ? begins : endOfDay(addDays(dayIn(begins, timeZone), -due.days), timeZone);
}
