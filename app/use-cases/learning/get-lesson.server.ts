import type { ActorOf } from '~/domain/actor';
import type { CompletionRule } from '~/domain/courses/completion-rule';
import { ruledLesson } from '~/domain/courses/course-content';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { mayFollow } from '~/domain/learning/enrolment-window';
import { mayConfirm, ruleVerdict, type Missing } from '~/domain/learning/lesson-standing';
import { toldLock, type ToldLock } from '~/domain/learning/told-lock';
import { progressOf } from '~/domain/learning/progress';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { factsOf } from '~/records/learning/read-lesson-facts.server';
import { readLocks } from '~/records/learning/read-path-facts.server';
import { readPublishedText, readPublishedVersion } from '~/records/learning/read-published-version.server';
import { readLessonStep, type LessonStep } from '~/records/learning/steps/read-lesson-step.server';

type Row = {
  versionId: string;
  opensOn: string | null;
  closesOn: string | null;
  completedAt: Date | null;
  certificateId: string | null;
  position: number | null;
  savedAt: Date | null;
  completed: string[] | null;
  enrolledAt: Date;
  readingMs: bigint | null;
  covered: number | null;
  coverage: unknown;
  handedIn: number | null;
  score: number | null;
  passed: boolean | null;
  waiting: boolean | null;
};

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
  step: LessonStep | null;
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
  const row = await readStanding(db, actor, enrolmentId, lessonId);
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
  const isLocked = (id: string) => (locks.get(id)?.reasons.length ?? 0) > 0;
  const locked = isLocked(lessonId);
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
        locked: isLocked(one.id),
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

async function readStanding(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  enrolmentId: string,
  lessonId: string,
): Promise<Row | undefined> {
  const rows = await queryRaw<Row>(
    tx,
    sql`SELECT e."versionId", to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."enrolledAt", e."completedAt", c."id" AS "certificateId", d."savedAt", d."completed",
          r."position", r."readingMs", r."covered", r."coverage", s."handedIn", s."score", s."passed", s."waiting"
        FROM "Enrolment" e
        LEFT JOIN "Certificate" c ON c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id"
        LEFT JOIN "LessonReading" r ON r."organizationId" = e."organizationId" AND r."enrolmentId" = e."id" AND r."lessonId" = ${lessonId}::uuid
        LEFT JOIN "LessonResult" s ON s."organizationId" = e."organizationId" AND s."enrolmentId" = e."id" AND s."lessonId" = ${lessonId}::uuid
        LEFT JOIN LATERAL (
          SELECT json_agg(l."lessonId") AS "completed", max(l."recordedAt") FILTER (WHERE l."lessonId" = ${lessonId}::uuid) AS "savedAt"
          FROM "LessonCompletion" l WHERE l."organizationId" = e."organizationId" AND l."enrolmentId" = e."id"
        ) d ON true
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid
          AND e."membershipId" = ${membershipId}::uuid AND e."withdrawnAt" IS NULL`,
  );
  return rows[0];
}
