import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { sessionPhase, type SessionPhase } from '~/domain/attendance/session-phase';
import { encodeCursor } from '~/platform/cursor.server';
import type { Prisma } from '~/platform/generated/client';
import { queryRaw, sql } from '~/platform/raw-sql.server';
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

/** Sessions as lists show them, a page of them; two queries, however many. */
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
      _count: {
        select: { halfDays: true, participants: { where: { organizationId, removedAt: null } } },
      },
    },
  });
  const listed = rows.slice(0, limit);
  const named = await readNames(
    db,
    organizationId,
    listed.map(({ id }) => id),
  );
  const items = listed.map(({ state, _count, ...row }): SessionLine => ({
    ...row,
    mode: row.mode as SessionMode,
    phase: sessionPhase({ ...row, state }, now),
    courseTitle: named.get(row.id)?.courseTitle ?? '',
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    halfDays: _count.halfDays,
    trainers: named.get(row.id)?.trainers ?? [],
    participants: _count.participants,
  }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.startsAt, last.id) : null };
}

type Names = { id: string; courseTitle: string; trainers: string[] };

/** Of the course and of the trainers, by session. */
async function readNames(
  db: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Names>> {
  const rows = await queryRaw<Names>(
    db,
    sql`SELECT s."id", c."title" AS "courseTitle",
          ARRAY(SELECT m."firstName" || ' ' || m."lastName" FROM "LiveSessionTrainer" t
                JOIN "Membership" m ON m."organizationId" = t."organizationId" AND m."id" = t."membershipId"
                WHERE t."organizationId" = s."organizationId" AND t."sessionId" = s."id"
                ORDER BY m."lastName", m."firstName", m."id") AS "trainers"
        FROM "LiveSession" s
        JOIN "Course" c ON c."organizationId" = s."organizationId" AND c."id" = s."courseId"
        WHERE s."organizationId" = ${organizationId}::uuid AND s."id" = ANY(${[...sessionIds]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
