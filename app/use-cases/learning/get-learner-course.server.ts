import type { ActorOf } from '~/domain/actor';
import { ruledLesson, type OutlineLesson, type Programme } from '~/domain/courses/course-content';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { toldDue, type ToldDue } from '~/domain/learning/due';
import { enrolmentWindow } from '~/domain/learning/enrolment-window';
import { ruleVerdict, type Missing } from '~/domain/learning/lesson-standing';
import { heldBy, nextLesson } from '~/domain/learning/next-lesson';
import { progressOf } from '~/domain/learning/progress';
import { toldLock, type ToldReason } from '~/domain/learning/told-lock';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readFollowings } from '~/records/learning/read-followings.server';
import { factsOf } from '~/records/learning/read-lesson-facts.server';
import { readProgrammeRow } from '~/records/learning/read-programme-row.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

export type LearnerProgramme = {
  title: string;
  programme: Programme;
  access: 'not-yet' | 'open' | 'closed';
  opensOn: string | null;
  closesOn: string | null;
  status: 'not-started' | 'in-progress' | 'completed';
  percent: number;
  minutesPlanned: number;
  minutesDone: number;
  minutesLeft: number;
  nextLessonId: string | null;
  /** What is left before the certificate: lessons to do now, awaiting marks, not open yet; when the next of these opens. */
  left: { open: number; waiting: number; locked: number; opensAt: string | null };
  completedAt: string | null;
  certificateId: string | null;
  modules: {
    id: string;
    title: string;
    minutes: number;
    lessonsDone: number;
    lessons: ProgrammeLesson[];
  }[];
};

export type ProgrammeLesson = {
  id: string;
  title: string;
  kind: LessonKind;
  minutes: number;
  doneAt: string | null;
  begun: boolean;
  /** Handed in, and awaiting a trainer's marks. */
  waiting: boolean;
  /** What its rule still asks; null once done, or where nothing was begun. */
  missing: Missing | null;
  /** What keeps it shut; none where it is open. */
  locked: ToldReason[];
  due: ToldDue | null;
};

/**
 * The programme of one's own course, with what is done, what is locked and why, and what is due. Shown before it opens
 * and after it closes too. Refuses with `not-found`.
 */
export async function getLearnerCourse(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<LearnerProgramme> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await readProgrammeRow(db, actor, enrolmentId);
  if (!row) throw new Refusal('not-found');
  const version = await readPublishedVersion(db, organizationId, row.versionId);
  const doneAt = new Map(
    row.completions?.map(({ lessonId, occurredAt }) => [lessonId, new Date(occurredAt)]),
  );
  const readings = new Map(row.readings?.map((reading) => [reading.lessonId, reading]));
  const results = new Map(row.results?.map((result) => [result.lessonId, result]));
  const { outline } = version;
  const progress = progressOf(outline, doneAt.keys(), { started: row.startedAt !== null });
  const { status, percent, minutesPlanned, minutesDone, minutesLeft } = progress;
  const { opensOn, closesOn } = row;
  const followed = [{ ...row, outline }];
  const following = (await readFollowings(db, organizationId, followed, { now, timeZone })).get(row.id);
  if (!following) throw new Refusal('not-found');
  const { done, locks, waiting } = following;
  const held = heldBy(outline, following);
  const titleOf = (id: string | null) => (id === null ? null : (version.lessons.get(id)?.title ?? null));
  const lessonOf = (lesson: OutlineLesson): ProgrammeLesson => {
    const { id, title, kind, minutes } = lesson;
    const [reading, result] = [readings.get(id), results.get(id)];
    const open = !done.has(id);
    const { dueAt, dueBefore } = locks.get(id) ?? { dueAt: null, dueBefore: null };
    const verdict = ruleVerdict(
      ruledLesson(lesson),
      factsOf(reading && { ...reading, readingMs: BigInt(reading.readingMs) }, result),
    );
    const begun = reading !== undefined || result !== undefined;
    return {
      ...{ id, title, kind, minutes, begun },
      doneAt: doneAt.get(id)?.toISOString() ?? null,
      waiting: open && waiting.has(id),
      missing: open && begun && !verdict.met ? verdict.missing : null,
      locked: toldLock(locks.get(id), outline).reasons,
      due: open && dueAt ? toldDue(dueAt, titleOf(dueBefore), now, timeZone) : null,
    };
  };
  return {
    title: version.title,
    programme: version.programme,
    access: enrolmentWindow({ opensOn, closesOn }, now, timeZone).state,
    opensOn,
    closesOn,
    status,
    percent,
    minutesPlanned,
    minutesDone,
    minutesLeft,
    nextLessonId: nextLesson(outline, { ...following, lastLessonId: row.lastLessonId }),
    left: {
      open: progress.lessonsTotal - progress.lessonsDone - held.waiting - held.locked,
      waiting: held.waiting,
      locked: held.locked,
      opensAt: held.opensAt?.toISOString() ?? null,
    },
    completedAt: row.completedAt?.toISOString() ?? null,
    certificateId: row.certificateId,
    modules: outline.modules.map(({ id, title, lessons }, index) => ({
      id,
      title,
      minutes: progress.modules[index]?.minutesPlanned ?? 0,
      lessonsDone: progress.modules[index]?.lessonsDone ?? 0,
      lessons: lessons.map(lessonOf),
    })),
  };
}
