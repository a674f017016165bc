import type { z } from 'zod';
import type { listHelpInput } from '~/domain/assistance/help-inputs';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import type { Tx } from '~/platform/tenancy.server';
import { readCourseTitles } from '~/records/assistance/course-titles.server';
import { readTaughtCourses } from '~/records/assistance/course-teachers.server';
import { helpFields, helpLine, type HelpLine } from '~/records/assistance/help-line.server';

export type HelpQueueLine = HelpLine & {
  enrolmentId: string;
  learner: { firstName: string; lastName: string; email: string };
};

type Query = z.output<typeof listHelpInput>;

/**
 * A page of the requests that filters let through: those that wait in the order in which they must be answered, the
 * others by when they were asked, the latest first. Refuses with `cursor-invalid`.
 */
export async function findHelp(
  tx: Tx,
  { organizationId, membershipId }: { organizationId: string; membershipId: string },
  query: Query,
  now: Date,
): Promise<{ items: HelpQueueLine[]; next: string | null }> {
  const { state, courseId, mine, limit } = query;
  const queued = state === 'waiting' || state === 'late';
  const from = decodeInstantCursor(query.after);
  const taught = mine ? await readTaughtCourses(tx, organizationId, membershipId) : null;
  const rows = await tx.helpRequest.findMany({
    where: {
      organizationId,
      AND: [
        ofState(state, now),
        ...(courseId ? [{ courseId }] : []),
        ...(taught
          ? [
              {
                OR: [
                  { courseId: { in: taught } },
                  { messages: { some: { organizationId, membershipId, fromTrainer: true } } },
                ],
              },
            ]
          : []),
        ...(from
          ? [
              queued
                ? {
                    OR: [
                      { waitingSince: { gt: from.instant } },
                      { waitingSince: from.instant, id: { gt: from.id } },
                    ],
                  }
                : { OR: [{ askedAt: { lt: from.instant } }, { askedAt: from.instant, id: { lt: from.id } }] },
            ]
          : []),
      ],
    },
    orderBy: queued ? [{ waitingSince: 'asc' }, { id: 'asc' }] : [{ askedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ ...helpFields, enrolmentId: true },
      enrolment: { select: { membership: { select: { firstName: true, lastName: true, email: true } } } },
    },
  });
  const shown = rows.slice(0, limit);
  const titles = await readCourseTitles(
    tx,
    organizationId,
    shown.map((row) => row.courseId),
  );
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const lastAt = last && (queued ? (last.waitingSince ?? last.askedAt) : last.askedAt);
  return {
    items: shown.map(({ enrolment, enrolmentId, ...row }) => ({
      ...helpLine(row, titles.get(row.courseId) ?? '', now),
      enrolmentId,
      learner: enrolment.membership,
    })),
    next: last && lastAt ? encodeCursor(lastAt.toISOString(), last.id) : null,
  };
}

function ofState(state: Query['state'], now: Date) {
  if (state === 'waiting') return { waitingSince: { not: null } };
  if (state === 'late') {
    return { waitingSince: { not: null }, firstAnsweredAt: null, promisedBy: { lt: now } };
  }
  if (state === 'answered') return { waitingSince: null, closedAt: null };
  return state === 'closed' ? { closedAt: { not: null } } : {};
}
