import type { HoursHalfDay } from '~/domain/attendance/hours';
import { dayIn } from '~/domain/calendar';
import { groupBy } from '~/domain/group-by';
import type { Tx } from '~/platform/tenancy.server';
import type { findHoursEnrolments } from '~/records/attendance/find-hours-enrolments.server';
import { readHours } from '~/records/attendance/read-hours.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';

type Enrolment = Awaited<ReturnType<typeof findHoursEnrolments>>[number];

/**
 * What the attendance certificates of learners are drawn from, by enrolment, as they stand at `now`, but for their
 * letterhead. Six queries, however many.
 */
export async function readAttendanceCertificates(
  db: Tx,
  organizationId: string,
  enrolments: readonly Enrolment[],
  { now, timeZone }: { now: Date; timeZone: string },
) {
  const { policy, byEnrolment } = await readHours(db, organizationId, enrolments, now);
  const completions = await db.lessonCompletion.findMany({
    where: { organizationId, enrolmentId: { in: enrolments.map(({ id }) => id) } },
    select: { enrolmentId: true, lessonId: true, occurredAt: true },
  });
  const completed = groupBy(completions, ({ enrolmentId }) => enrolmentId);
  const versionIds = enrolments.map(({ versionId }) => versionId);
  const versions = await readPublishedVersions(db, organizationId, versionIds);
  return new Map(
    enrolments.flatMap(({ id, versionId, firstName, lastName, courseTitle }) => {
      const own = byEnrolment.get(id);
      const version = versions.get(versionId);
      if (!own || !version) return [];
      const done = (completed.get(id) ?? []).filter(({ lessonId }) => version.lessons.has(lessonId));
      const attended = own.halfDays.filter(({ attendedMinutes }) => attendedMinutes > 0);
      const moments = [
        ...attended.map(({ startsAt }) => startsAt),
        ...done.map(({ occurredAt }) => occurredAt),
      ].sort((one, other) => one.getTime() - other.getTime());
      const [first] = moments;
      const last = moments.at(-1);
      const certificate = {
        ...{ learner: `${firstName} ${lastName}`, policy, course: courseTitle, hours: own.hours },
        period: first && last ? { from: dayIn(first, timeZone), to: dayIn(last, timeZone) } : null,
        sessions: sessionsOf(own.halfDays, timeZone),
        lessons: { done: done.length, total: version.lessons.size },
        ...{ madeOn: dayIn(now, timeZone), madeAt: now },
      };
      return [[id, certificate] as const];
    }),
  );
}

function sessionsOf(halfDays: readonly HoursHalfDay[], timeZone: string) {
  const sessions = [...new Set(halfDays.map(({ sessionId }) => sessionId))];
  return sessions.map((sessionId) => {
    const own = halfDays.filter((halfDay) => halfDay.sessionId === sessionId);
    const sum = (key: 'plannedMinutes' | 'attendedMinutes' | 'retainedMinutes') =>
      own.reduce((total, halfDay) => total + halfDay[key], 0);
    return {
      title: own[0]?.sessionTitle ?? '',
      from: dayIn(own[0]?.startsAt ?? new Date(0), timeZone),
      to: dayIn(own.at(-1)?.startsAt ?? new Date(0), timeZone),
      plannedMinutes: sum('plannedMinutes'),
      attendedMinutes: sum('attendedMinutes'),
      retainedMinutes: sum('retainedMinutes'),
    };
  });
}
