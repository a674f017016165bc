import type { ActorOf } from '~/domain/actor';
import type { HoursHalfDay } from '~/domain/attendance/hours';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderAttendanceCertificate, type AttendanceCertificate } from '~/documents/attendance-certificate';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization } from '~/platform/tenancy.server';
import { findHoursEnrolments } from '~/records/attendance/find-hours-enrolments.server';
import { readHours } from '~/records/attendance/read-hours.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/**
 * The attendance certificate of a learner in a training (attestation d'assiduité) as PDF in the organization's
 * language: planned, attended, done by e-learning and retained, as it stands at `now`. One's own, or anyone's with
 * `sessions.read`. Refuses with `not-found`.
 */
export async function getAttendanceCertificate(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const [enrolment] = await findHoursEnrolments(db, organizationId, { enrolmentId });
  if (!enrolment) throw new Refusal('not-found');
  if (enrolment.membershipId !== actor.membershipId && !can(actor, 'sessions.read')) {
    throw new Refusal('not-found');
  }
  const { policy, byEnrolment } = await readHours(db, organizationId, [enrolment], now);
  const own = byEnrolment.get(enrolmentId);
  if (!own) throw new Error('the hours of an enrolment were not read');
  const completions = await db.lessonCompletion.findMany({
    where: { organizationId, enrolmentId },
    select: { lessonId: true, occurredAt: true },
  });
  const version = await readPublishedVersion(db, organizationId, enrolment.versionId);
  const done = completions.filter(({ lessonId }) => version.lessons.has(lessonId));
  const { organization, logoFile, language: written, timeZone } = await readLetterhead(db, organizationId);
  const language = isLanguage(written) ? written : 'fr';
  const attended = own.halfDays.filter(({ attendedMinutes }) => attendedMinutes > 0);
  const moments = [
    ...attended.map(({ startsAt }) => startsAt),
    ...done.map(({ occurredAt }) => occurredAt),
  ].sort((one, other) => one.getTime() - other.getTime());
  const [first] = moments;
  const last = moments.at(-1);
  const learner = `${enrolment.firstName} ${enrolment.lastName}`;
  const bytes = await renderAttendanceCertificate({
    ...{ language, learner, policy, course: enrolment.courseTitle, hours: own.hours },
    organization: { ...organization, logo: await readLogo(logoFile) },
    period: first && last ? { from: dayIn(first, timeZone), to: dayIn(last, timeZone) } : null,
    sessions: sessionsOf(own.halfDays, timeZone),
    lessons: { done: done.length, total: version.lessons.size },
    ...{ madeOn: dayIn(now, timeZone), madeAt: now },
  });
  const fileName = translator(language, 'sheets')('certificate.fileName', { name: learner });
  return { bytes, fileName };
}

function sessionsOf(halfDays: readonly HoursHalfDay[], timeZone: string): AttendanceCertificate['sessions'] {
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
