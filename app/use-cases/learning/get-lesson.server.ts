import type { ActorOf } from '~/domain/actor';
import type { CompletionRule } from '~/domain/courses/completion-rule';
import { ruledLesson } from '~/domain/courses/course-content';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { toldDue, type ToldDue } from '~/domain/learning/due';
import { mayFollow } from '~/domain/learning/enrolment-window';
import { mayConfirm, ruleVerdict, type Missing } from '~/domain/learning/lesson-standing';
import { isLocked } from '~/domain/learning/next-lesson';
import { toldLock, type ToldLock } from '~/domain/learning/told-lock';
import { progressOf } from '~/domain/learning/progress';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { factsOf } from '~/records/learning/read-lesson-facts.server';
import { readLessonRow } from '~/records/learning/read-lesson-row.server';
import { readLocks } from '~/records/learning/read-path-facts.server';
import { readPublishedText, readPublishedVersion } from '~/records/learning/read-published-version.server';
import { readLessonStep, type LessonStep } from '~/records/learning/steps/read-lesson-step.server';

export type LessonPage = {
  courseTitle: string;
  language: string;
  lesson: {
    id: string;
    title: string;
    minutes: number;
    kind: LessonKind;
    html: string;
    position: number;
    savedAt: string | null;
    rule: CompletionRule;
    /** What its rule still asks; null once it is fulfilled. */
    missing: Missing | null;
    /** Whether its reader may say now that it is done. */
    mayConfirm: boolean;
  };
  /** What keeps it shut, and when it is due; a locked lesson has neither text nor step. */
  lock: ToldLock;
  /** When it is due, in a page's words; null once it is done. */
  due: ToldDue | null;
  step: LessonStep | null;
  /** What its reader wrote beside it, for themselves. */
  note: { text: string; savedAt: string | null };
  outline: {
    id: string;
    title: string;
    lessons: {
      id: string;
      title: string;
      kind: LessonKind;
      minutes: number;
      done: boolean;
      locked: boolean;
      /** Awaiting a trainer's marks. */
      waiting: boolean;
      /** Left out where nothing is due, or it is done. */
      due?: ToldDue | undefined;
    }[];
  }[];
  previousId: string | null;
  nextId: string | null;
  percent: number;
  minutesLeft: number;
  lessonsLeft: number;
  completed: boolean;
  certificateId: string | null;
};

/**
 * A lesson of one's own course, to read: its text, the outline with what is done, and where the reader stopped.
 * One query besides what the process remembers, up to two for the conditions of its path and two for its kind. Refuses with `not-found`, `lesson-not-in-course` (removed from the version that is followed now),
 * `enrolment-not-open` or `enrolment-closed`.
 */
export async function getLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: { enrolmentId: string; lessonId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<LessonPage> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await readLessonRow(db, actor, enrolmentId, lessonId);
  if (!row) throw new Refusal('not-found');
  const decision = mayFollow(row, now, timeZone);
  if (!decision.allowed) throw new Refusal(decision.reason);
  const version = await readPublishedVersion(db, organizationId, row.versionId);
  const lesson = version.lessons.get(lessonId);
  const text = lesson && (await readPublishedText(db, organizationId, version.id, lessonId));
  if (!lesson || !text) throw new Refusal('lesson-not-in-course');
  const done = new Set(row.completed);
  const path = { outline: version.outline, timeZone };
  const locks = await readLocks(db, organizationId, { id: enrolmentId, ...row }, path, now, done);
  const locked = isLocked(locks, lessonId);
  const awaiting = new Set(row.awaiting);
  const dueOf = (id: string) => {
    const { dueAt, dueBefore } = locks.get(id) ?? { dueAt: null, dueBefore: null };
    if (!dueAt || done.has(id)) return null;
    const before = dueBefore === null ? null : (version.lessons.get(dueBefore)?.title ?? null);
    return toldDue(dueAt, before, now, timeZone);
  };
  const { coverage } = row;
  const step = locked
    ? null
    : await readLessonStep(db, lesson.kind, text.activity, {
        ...{ organizationId, enrolmentId, lessonId, coverage, now },
      });
  const facts = factsOf(
    row.readingMs === null ? null : { readingMs: row.readingMs, covered: row.covered ?? 0 },
    row.handedIn === null
      ? null
      : { handedIn: row.handedIn, score: row.score, passed: row.passed, waiting: row.waiting ?? false },
  );
  const ruled = ruledLesson(lesson);
  const verdict = ruleVerdict(ruled, facts);
  const progress = progressOf(version.outline, done);
  const order = [...version.lessons.keys()];
  const place = lesson.position;
  return {
    courseTitle: version.title,
    language: version.programme.language,
    lesson: {
      id: lessonId,
      title: lesson.title,
      minutes: lesson.minutes,
      kind: lesson.kind,
      html: locked ? '' : text.html,
      position: row.position ?? 0,
      savedAt: row.savedAt?.toISOString() ?? null,
      rule: ruled.rule,
      missing: done.has(lessonId) || verdict.met ? null : verdict.missing,
      mayConfirm: mayConfirm(ruled, facts),
    },
    lock: toldLock(locks.get(lessonId), version.outline),
    due: dueOf(lessonId),
    note: { text: row.note ?? '', savedAt: row.notedAt?.toISOString() ?? null },
    step,
    outline: version.outline.modules.map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.map((one) => ({
        id: one.id,
        title: one.title,
        kind: one.kind,
        minutes: one.minutes,
        done: done.has(one.id),
        locked: isLocked(locks, one.id),
        waiting: awaiting.has(one.id) && !done.has(one.id),
        due: dueOf(one.id) ?? undefined,
      })),
    })),
    previousId: order[place - 1] ?? null,
    nextId: order[place + 1] ?? null,
    percent: progress.percent,
    minutesLeft: progress.minutesLeft,
    lessonsLeft: progress.lessonsTotal - progress.lessonsDone,
    completed: row.completedAt !== null,
    certificateId: row.certificateId,
  };
}
