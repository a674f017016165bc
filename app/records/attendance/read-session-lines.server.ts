import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { sessionPhase, type SessionPhase } from '~/domain/attendance/session-phase';
import { encodeCursor } from '~/platform/cursor.server';
import type { Prisma } from '~/platform/generated/client';
import type { Tx } from '~/platform/tenancy.server';

export type SessionLine = {
  id: string;
  title: string;
  courseTitle: string;
  mode: SessionMode;
  phase: SessionPhase;
  timeZone: string;
  place: string;
  startsAt: string;
  endsAt: string;
  halfDays: number;
  trainers: string[];
  participants: number;
  capacity: number | null;
};

/** In order of time, or latest first. */
export const sessionOrder = (latestFirst: boolean) => {
  const direction = latestFirst ? ('desc' as const) : ('asc' as const);
  return [{ startsAt: direction }, { id: direction }];
};

/** What comes after a session of that order. */
export function followingSession(from: { instant: Date; id: string } | null, latestFirst: boolean) {
  if (!from) return {};
  const beyond = latestFirst ? ('lt' as const) : ('gt' as const);
  return {
    OR: [{ startsAt: { [beyond]: from.instant } }, { startsAt: from.instant, id: { [beyond]: from.id } }],
  };
}

/** Sessions as lists show them, a page of them; five queries, however many. */
export async function readSessionLines(
  db: Tx,
  list: {
    where: Prisma.LiveSessionWhereInput & { organizationId: string };
    orderBy: Prisma.LiveSessionOrderByWithRelationInput[];
    limit: number;
  },
  now: Date,
): Promise<{ items: SessionLine[]; next: string | null }> {
  const { where, orderBy, limit } = list;
  const { organizationId } = where;
  const rows = await db.liveSession.findMany({
    ...{ where, orderBy, take: limit + 1 },
    select: {
      ...{ id: true, title: true, mode: true, state: true, timeZone: true, place: true },
      ...{ startsAt: true, endsAt: true, capacity: true },
      course: { select: { title: true } },
      trainers: { select: { membership: { select: { firstName: true, lastName: true } } } },
      _count: {
        select: { halfDays: true, participants: { where: { organizationId, removedAt: null } } },
      },
    },
  });
  const items = rows.slice(0, limit).map(({ course, trainers, state, _count, ...row }): SessionLine => ({
    ...row,
    mode: row.mode as SessionMode,
    phase: sessionPhase({ ...row, state }, now),
    courseTitle: course.title,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    halfDays: _count.halfDays,
    trainers: trainers.map(({ membership }) => `${membership.firstName} ${membership.lastName}`),
    participants: _count.participants,
  }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.startsAt, last.id) : null };
}
