import type { ActorOf } from '~/domain/actor';
import type { Programme } from '~/domain/courses/course-content';
import { enrolmentWindow } from '~/domain/learning/enrolment-window';
import { progressOf } from '~/domain/learning/progress';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
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
  completedAt: string | null;
  certificateId: string | null;
  modules: {
    id: string;
    title: string;
    minutes: number;
    lessonsDone: number;
    lessons: { id: string; title: string; minutes: number; doneAt: string | null; begun: boolean }[];
  }[];
};

/** The programme of one's own course, with what is done. Shown before it opens and after it closes too. Refuses with `not-found`. */
export async function getLearnerCourse(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<LearnerProgramme> {
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.enrolment.findFirst({
    where: { organizationId, id: enrolmentId, membershipId, withdrawnAt: null },
    include: {
      certificate: { select: { id: true } },
      completions: { select: { lessonId: true, occurredAt: true } },
      readings: { select: { lessonId: true } },
    },
  });
  if (!row) throw new Refusal('not-found');
  const version = await readPublishedVersion(db, organizationId, row.versionId);
  const doneAt = new Map(row.completions.map(({ lessonId, occurredAt }) => [lessonId, occurredAt]));
  const begun = new Set(row.readings.map(({ lessonId }) => lessonId));
  const progress = progressOf(version.outline, doneAt.keys(), {
    started: row.startedAt !== null,
    lastLessonId: row.lastLessonId,
  });
  const { status, percent, minutesPlanned, minutesDone, minutesLeft, nextLessonId } = progress;
  const days = enrolmentDays(row);
  return {
    title: version.title,
    programme: version.programme,
    access: enrolmentWindow(days, now, timeZone).state,
    ...days,
    status,
    percent,
    minutesPlanned,
    minutesDone,
    minutesLeft,
    nextLessonId,
    completedAt: row.completedAt?.toISOString() ?? null,
    certificateId: row.certificate?.id ?? null,
    modules: version.outline.modules.map(({ id, title, lessons }, index) => ({
      id,
      title,
      minutes: progress.modules[index]?.minutesPlanned ?? 0,
      lessonsDone: progress.modules[index]?.lessonsDone ?? 0,
      lessons: lessons.map((lesson) => ({
        id: lesson.id,
        title: lesson.title,
        minutes: lesson.minutes,
        doneAt: doneAt.get(lesson.id)?.toISOString() ?? null,
        begun: begun.has(lesson.id),
      })),
    })),
  };
}
