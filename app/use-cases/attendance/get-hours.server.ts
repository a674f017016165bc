import type { ActorOf } from '~/domain/actor';
import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { Hours, HoursHalfDay } from '~/domain/attendance/hours';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findHoursEnrolments, type HoursEnrolment } from '~/records/attendance/find-hours-enrolments.server';
import { readHours } from '~/records/attendance/read-hours.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';

/** A stay behind connected minutes. */
export type HoursStay = { from: string; to: string; source: string; device: string | null };

/** A half-day with the records behind its figures. */
export type HoursRecord = Omit<
  HoursHalfDay,
  'startsAt' | 'endsAt' | 'countersignedAt' | 'cancelledAt' | 'signedAt'
> & {
  startsAt: string;
  endsAt: string;
  timeZone: string;
  countersignedAt: string | null;
  signature: { signedAt: string; claimedAt: string | null; method: string; device: string } | null;
  stays: HoursStay[];
};

export type HoursDetail = {
  learner: Omit<HoursEnrolment, 'participations' | 'versionId'>;
  policy: PartialPresence;
  hours: Hours;
  /** In order of time. */
  halfDays: HoursRecord[];
  /** In the order of the programme; completed where `completedAt` is set. */
  lessons: { id: string; module: string; title: string; minutes: number; completedAt: string | null }[];
};

/**
 * The hours of a learner in a training: planned, connected, signed, done by e-learning and retained by the policy, in
 * minutes, each with the half-days, stays and lessons it is the sum of. One's own, or anyone's with `sessions.read`;
 * five queries besides what the process remembers. Refuses with `not-found`.
 */
export async function getHours(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<HoursDetail> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const [enrolment] = await findHoursEnrolments(db, organizationId, { enrolmentId });
  if (!enrolment) throw new Refusal('not-found');
  if (enrolment.membershipId !== actor.membershipId && !can(actor, 'sessions.read')) {
    throw new Refusal('not-found');
  }
  const { policy, byEnrolment, registers } = await readHours(db, organizationId, [enrolment], now);
  const own = byEnrolment.get(enrolmentId);
  if (!own) throw new Error('the hours of an enrolment were not read');
  const completions = await db.lessonCompletion.findMany({
    where: { organizationId, enrolmentId },
    select: { lessonId: true, occurredAt: true },
  });
  const version = await readPublishedVersion(db, organizationId, enrolment.versionId);
  const doneAt = new Map(completions.map(({ lessonId, occurredAt }) => [lessonId, occurredAt]));
  const { participations: _, versionId: __, ...learner } = enrolment;
  return {
    learner,
    policy,
    hours: own.hours,
    halfDays: own.halfDays.map((halfDay) => recordOf(halfDay, registers.get(halfDay.sessionId))),
    lessons: version.outline.modules.flatMap((module) =>
      module.lessons.map(({ id, title, minutes }) => ({
        ...{ id, module: module.title, title, minutes },
        completedAt: doneAt.get(id)?.toISOString() ?? null,
      })),
    ),
  };
}

type Register =
  Awaited<ReturnType<typeof readHours>>['registers'] extends Map<string, infer One> ? One : never;

function recordOf(halfDay: HoursHalfDay, register: Register | undefined): HoursRecord {
  const { startsAt, endsAt, countersignedAt, cancelledAt: _, signedAt: __, ...line } = halfDay;
  const { halfDayId, participantId } = line;
  const signature = register?.signatures.find(
    (one) => one.halfDayId === halfDayId && one.participantId === participantId,
  );
  const stays = (register?.stays ?? []).filter(
    (stay) => stay.participantId === participantId && stay.from < endsAt && stay.to >= startsAt,
  );
  return {
    ...line,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    timeZone: register?.timeZone ?? 'UTC',
    countersignedAt: countersignedAt?.toISOString() ?? null,
    signature: signature
      ? {
          ...{ method: signature.method, device: signature.device },
          signedAt: signature.signedAt.toISOString(),
          claimedAt: signature.claimedAt?.toISOString() ?? null,
        }
      : null,
    stays: stays.map(({ from, to, source, device }) => ({
      ...{ source, device, from: from.toISOString(), to: to.toISOString() },
    })),
  };
}
