import type { ActorOf } from '~/domain/actor';
import { enrolmentWindow } from '~/domain/learning/enrolment-window';
import { progressOf } from '~/domain/learning/progress';
import { forOrganization } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';

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
  /** What to read next, and how long it takes; null when all is done. */
  next: { lessonId: string; title: string; minutes: number; begun: boolean } | null;
  completedAt: string | null;
  certificateId: string | null;
};

/** One's own courses: `resume` is the one to go on with, null when nothing waits; the rest by what was done last. */
export async function getLearnerHome(
  actor: ActorOf<'member'>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<{ resume: LearnerCourse | null; current: LearnerCourse[]; completed: LearnerCourse[] }> {
  const { organizationId, membershipId } = actor;
  const db = forOrganization(organizationId);
  const rows = await db.enrolment.findMany({
    where: { organizationId, membershipId, withdrawnAt: null },
    include: { certificate: { select: { id: true } } },
    orderBy: [{ lastActivityAt: { sort: 'desc', nulls: 'last' } }, { enrolledAt: 'desc' }],
    take: 200,
  });
  const completions = await db.lessonCompletion.findMany({
    where: { organizationId, enrolmentId: { in: rows.map(({ id }) => id) } },
    select: { enrolmentId: true, lessonId: true },
  });
  const versions = await readPublishedVersions(
    db,
    organizationId,
    rows.map(({ versionId }) => versionId),
  );
  const courses = rows.flatMap((row): LearnerCourse[] => {
    const version = versions.get(row.versionId);
    if (!version) return [];
    const done = completions.flatMap(({ enrolmentId, lessonId }) =>
      enrolmentId === row.id ? [lessonId] : [],
    );
    const progress = progressOf(version.outline, done, {
      started: row.startedAt !== null,
      lastLessonId: row.lastLessonId,
    });
    const next = progress.nextLessonId === null ? undefined : version.lessons.get(progress.nextLessonId);
    const days = enrolmentDays(row);
    return [
      {
        enrolmentId: row.id,
        title: version.title,
        coverFileId: version.programme.coverFileId,
        status: progress.status,
        access: enrolmentWindow(days, now, timeZone).state,
        ...days,
        percent: progress.percent,
        minutesPlanned: progress.minutesPlanned,
        minutesLeft: progress.minutesLeft,
        lessonsDone: progress.lessonsDone,
        lessonsTotal: progress.lessonsTotal,
        next: next
          ? {
              lessonId: next.id,
              title: next.title,
              minutes: next.minutes,
              begun: next.id === row.lastLessonId,
            }
          : null,
        completedAt: row.completedAt?.toISOString() ?? null,
        certificateId: row.certificate?.id ?? null,
      },
    ];
  });
  const completed = courses.filter(({ status }) => status === 'completed');
  const current = courses.filter(({ status }) => status !== 'completed');
  const resume = current.find(({ access, next }) => access === 'open' && next !== null) ?? null;
  return { resume, current: current.filter((course) => course !== resume), completed };
}
