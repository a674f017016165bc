import type { ActorOf } from '~/domain/actor';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { sessionPhase, type SessionPhase } from '~/domain/attendance/session-phase';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { whereOwnSession } from '~/records/attendance/where-own-session.server';

export type OwnSession = {
  id: string;
  participantId: string;
  enrolmentId: string;
  /** Taken off: only half-days that had begun are left to see. */
  removed: boolean;
  title: string;
  courseTitle: string;
  mode: SessionMode;
  phase: SessionPhase;
  timeZone: string;
  place: string;
  instructions: string;
  startsAt: string;
  endsAt: string;
  cancelReason: string | null;
  trainers: string[];
  /** Those one is expected at, in order of time. */
  halfDays: {
    id: string;
    startsAt: string;
    endsAt: string;
    plannedMinutes: number;
    countersignedAt: string | null;
    signedAt: string | null;
  }[];
};

/** A session as somebody who takes part in it sees it. Refuses with `not-found`: to all others. */
export async function getOwnSession(
  { organizationId, membershipId }: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<OwnSession> {
  const session = await forOrganization(organizationId).liveSession.findFirst({
    where: { organizationId, id: sessionId, ...whereOwnSession(membershipId, now) },
    select: {
      ...{ id: true, title: true, mode: true, state: true, timeZone: true, place: true },
      ...{ instructions: true, startsAt: true, endsAt: true, cancelReason: true },
      course: { select: { title: true } },
      trainers: { select: { membership: { select: { firstName: true, lastName: true } } } },
      participants: {
        where: { organizationId, membershipId },
        orderBy: { removedAt: { sort: 'desc', nulls: 'first' } },
        take: 1,
        select: {
          ...{ id: true, enrolmentId: true, removedAt: true },
          attendances: {
            where: { organizationId, expected: true },
            orderBy: { halfDay: { startsAt: 'asc' } },
            select: {
              halfDay: {
                select: {
                  ...{ id: true, startsAt: true, endsAt: true },
                  ...{ plannedMinutes: true, countersignedAt: true },
                },
              },
            },
          },
          signatures: {
            where: { organizationId, role: 'participant' },
            select: { halfDayId: true, signedAt: true },
          },
        },
      },
    },
  });
  const participant = session?.participants[0];
  if (!session || !participant) throw new Refusal('not-found');
  const { participants: _, course, trainers, state, mode, ...facts } = session;
  const signed = new Map(participant.signatures.map(({ halfDayId, signedAt }) => [halfDayId, signedAt]));
  const removed = participant.removedAt !== null;
  return {
    ...facts,
    ...{ participantId: participant.id, enrolmentId: participant.enrolmentId, removed },
    mode: mode as SessionMode,
    phase: sessionPhase({ ...facts, state }, now),
    courseTitle: course.title,
    startsAt: facts.startsAt.toISOString(),
    endsAt: facts.endsAt.toISOString(),
    trainers: trainers.map(({ membership }) => `${membership.firstName} ${membership.lastName}`),
    halfDays: participant.attendances
      .filter(({ halfDay }) => !removed || halfDay.startsAt <= now)
      .map(({ halfDay }) => ({
        ...halfDay,
        startsAt: halfDay.startsAt.toISOString(),
        endsAt: halfDay.endsAt.toISOString(),
        countersignedAt: halfDay.countersignedAt?.toISOString() ?? null,
        signedAt: signed.get(halfDay.id)?.toISOString() ?? null,
      })),
  };
}
