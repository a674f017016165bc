import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';

export type NextSession = {
  id: string;
  title: string;
  courseTitle: string;
  mode: string;
  place: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  /** Of this half-day: people can be in its room from half an hour before. */
  soon: boolean;
};

const soonMs = 30 * 60_000;

/** One's next half-day not over yet, as a participant or (`leads`) as a trainer; null when none is planned. One query. */
export async function getNextSession(
  { organizationId, membershipId }: ActorOf<'member'>,
  { leads }: { leads: boolean },
  { now }: { now: Date },
): Promise<NextSession | null> {
  const halfDay = await forOrganization(organizationId).halfDay.findFirst({
    where: {
      ...{ organizationId, endsAt: { gt: now } },
      session: { state: 'planned', ...(leads && { trainers: { some: { membershipId } } }) },
      ...(!leads && {
        attendances: { some: { expected: true, participant: { membershipId, removedAt: null } } },
      }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ startsAt: true, endsAt: true },
      session: {
        select: {
          ...{ id: true, title: true, mode: true, place: true, timeZone: true },
          course: { select: { title: true } },
        },
      },
    },
  });
  if (!halfDay) return null;
  const { session, startsAt, endsAt } = halfDay;
  const { course, ...facts } = session;
  return {
    ...facts,
    courseTitle: course.title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    soon: startsAt.getTime() - now.getTime() <= soonMs,
  };
}
