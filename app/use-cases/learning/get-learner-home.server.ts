import type { ActorOf } from '~/domain/actor';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { toldDue, type ToldDue } from '~/domain/learning/due';
import { enrolmentWindow } from '~/domain/learning/enrolment-window';
import { heldBy, isLocked, nextLesson } from '~/domain/learning/next-lesson';
import { progressOf } from '~/domain/learning/progress';
import { forOrganization } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
import { readFollowings, type Following } from '~/records/learning/read-followings.server';
import {
  readPublishedVersions,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

export type LearnerCourse = {
  enrolmentId: string;
  title: string;
  coverFileId: string | null;
  status: 'not-started' | 'in-progress' | 'completed';
  access: 'not-yet' | 'open' | 'closed';
  opensOn: string | null;
  closesOn: string | null;
  percent: number;
  minutesPlanned: number;
  minutesLeft: number;
  lessonsDone: number;
  lessonsTotal: number;
  /** What to do next, and how long it takes; null when nothing can be done now. */
  next: { lessonId: string; title: string; kind: LessonKind; minutes: number; begun: boolean } | null;
  /** What is waited for where nothing can be done now; `opensAt`: when the next lesson opens by itself. */
  held: { waiting: number; opensAt: string | null } | null;
  completedAt: string | null;
  certificateId: string | null;
};

/** A lesson that is due, and when. */
export type DueLesson = {
  enrolmentId: string;
  courseTitle: string;
  language: string;
  lessonId: string;
  title: string;
  kind: LessonKind;
  locked: boolean;
  due: ToldDue;
};

export type LearnerHome = {
  resume: LearnerCourse | null;
  current: LearnerCourse[];
  completed: LearnerCourse[];
  due: DueLesson[];
};

const mostDue = 10;
const dueWithinMs = 30 * 86_400_000;

/**
 * One's own courses: `resume` is the one to go on with, null when nothing can be done; the rest by what was done last.
 * `due`: what is due within 30 days over all of them, and what is late, the earliest first. Four queries at most.
 */
export async function getLearnerHome(
  actor: ActorOf<'member'>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<LearnerHome> {
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const rows = await db.enrolment.findMany({
    where: { organizationId, membershipId, withdrawnAt: null },
    include: { certificate: { select: { id: true } } },
    orderBy: [{ lastActivityAt: { sort: 'desc', nulls: 'last' } }, { enrolledAt: 'desc' }],
    take: 200,
  });
  const versionIds = rows.map(({ versionId }) => versionId);
  const versions = await readPublishedVersions(db, organizationId, versionIds);
  const followed = rows.flatMap((row) => {
    const version = versions.get(row.versionId);
    return version ? [{ row, version, days: enrolmentDays(row) }] : [];
  });
  const paths = followed.map(({ row, version, days }) => ({ ...row, ...days, outline: version.outline }));
  const followings = await readFollowings(db, organizationId, paths, { now, timeZone });
  const courses: LearnerCourse[] = [];
  const due: (DueLesson & { dueAt: Date })[] = [];
  for (const { row, version, days } of followed) {
    const following = followings.get(row.id);
    if (!following) continue;
    const access = enrolmentWindow(days, now, timeZone).state;
    courses.push({ ...courseOf(row, version, following), ...days, access });
    if (access === 'open') due.push(...dueIn(row.id, version, following, { now, timeZone }));
  }
  due.sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const completed = courses.filter(({ status }) => status === 'completed');
  const current = courses.filter(({ status }) => status !== 'completed');
  const resume = current.find(({ access, next }) => access === 'open' && next !== null) ?? null;
  return {
    resume,
    current: current.filter((course) => course !== resume),
    completed,
    due: due.slice(0, mostDue).map(({ dueAt: _, ...lesson }) => lesson),
  };
}

type Row = {
  id: string;
  startedAt: Date | null;
  completedAt: Date | null;
  lastLessonId: string | null;
  certificate: { id: string } | null;
};

function courseOf(
  row: Row,
  version: PublishedVersion,
  following: Following,
): Omit<LearnerCourse, 'access' | 'opensOn' | 'closesOn'> {
  const { outline } = version;
  const progress = progressOf(outline, following.done, { started: row.startedAt !== null });
  const nextId = nextLesson(outline, { ...following, lastLessonId: row.lastLessonId });
  const next = nextId === null ? undefined : version.lessons.get(nextId);
  const held = next || progress.status === 'completed' ? null : heldBy(outline, following);
  return {
    enrolmentId: row.id,
    title: version.title,
    coverFileId: version.programme.coverFileId,
    status: progress.status,
    percent: progress.percent,
    minutesPlanned: progress.minutesPlanned,
    minutesLeft: progress.minutesLeft,
    lessonsDone: progress.lessonsDone,
    lessonsTotal: progress.lessonsTotal,
    next: next
      ? {
          ...{ lessonId: next.id, title: next.title, kind: next.kind, minutes: next.minutes },
          begun: next.id === row.lastLessonId,
        }
      : null,
    held: held && { waiting: held.waiting, opensAt: held.opensAt?.toISOString() ?? null },
    completedAt: row.completedAt?.toISOString() ?? null,
    certificateId: row.certificate?.id ?? null,
  };
}

/** What is due soon or late in one course; what awaits marks is the trainer's to do. */
function dueIn(
  enrolmentId: string,
  { title: courseTitle, programme, lessons }: PublishedVersion,
  { done, waiting, locks }: Following,
  { now, timeZone }: { now: Date; timeZone: string },
): (DueLesson & { dueAt: Date })[] {
  return [...lessons.values()].flatMap(({ id, title, kind }) => {
    const { dueAt, dueBefore } = locks.get(id) ?? { dueAt: null, dueBefore: null };
    const soon = dueAt && dueAt.getTime() - now.getTime() <= dueWithinMs;
    if (!soon || done.has(id) || waiting.has(id)) return [];
    const before = dueBefore === null ? null : (lessons.get(dueBefore)?.title ?? null);
    return [
      {
        ...{ enrolmentId, courseTitle, language: programme.language, lessonId: id, title, kind, dueAt },
        locked: isLocked(locks, id),
        due: toldDue(dueAt, before, now, timeZone),
      },
    ];
  });
}
