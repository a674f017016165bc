import { dayFromDatabase } from '~/domain/calendar';
import { hasConditions, lessonLocks, openedOn, type LessonLock } from '~/domain/learning/locks';
import {
  readPublishedVersions,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';
import type { Tx } from '~/platform/tenancy.server';

type Followed = { id: string; versionId: string; opensOn: Date | null; enrolledAt: Date };

export type DueLessons = {
  version: PublishedVersion;
  locks: ReadonlyMap<string, LessonLock>;
  done: ReadonlySet<string>;
};

/**
 * For many enrolments at once: when the lessons of their version are due, and which are done. Three queries besides
 * what the process remembers, however many enrolments; none of them where no version has conditions.
 */
export async function readDueLessons(
  tx: Tx,
  organizationId: string,
  enrolments: readonly Followed[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Map<string, DueLessons>> {
  const versions = await readPublishedVersions(
    tx,
    organizationId,
    enrolments.map(({ versionId }) => versionId),
  );
  const bound = enrolments.filter(({ versionId }) => {
    const version = versions.get(versionId);
    return version !== undefined && hasConditions(version.outline);
  });
  const ids = bound.map(({ id }) => id);
  const completions =
    ids.length === 0
      ? []
      : await tx.lessonCompletion.findMany({
          where: { organizationId, enrolmentId: { in: ids } },
          select: { enrolmentId: true, lessonId: true },
        });
  const sessions = ids.length === 0 ? [] : await readSteps(tx, organizationId, ids);
  const due = new Map<string, DueLessons>();
  for (const { id, versionId, opensOn, enrolledAt } of bound) {
    const version = versions.get(versionId)!;
    const done = new Set(completions.flatMap((one) => (one.enrolmentId === id ? [one.lessonId] : [])));
    const days = { opensOn: opensOn ? dayFromDatabase(opensOn) : null, enrolledAt };
    const begins = new Map<string, Date>();
    for (const step of sessions) if (step.enrolmentId === id) begins.set(step.lessonId, step.startsAt);
    const facts = {
      ...{ completed: done, scores: new Map<string, number>(), sessions: begins, timeZone },
      openedOn: openedOn(days, timeZone),
    };
    due.set(id, { version, locks: lessonLocks(version.outline, facts, now), done });
  }
  return due;
}

/** The sessions that stand for steps, the latest first: the earliest of a step is the one kept last. */
async function readSteps(tx: Tx, organizationId: string, enrolmentIds: string[]) {
  const rows = await tx.sessionParticipant.findMany({
    where: {
      ...{ organizationId, enrolmentId: { in: enrolmentIds }, removedAt: null },
      session: { lessonId: { not: null }, state: 'planned' },
    },
    orderBy: { session: { startsAt: 'desc' } },
    select: { enrolmentId: true, session: { select: { lessonId: true, startsAt: true } } },
  });
  return rows.flatMap(({ enrolmentId, session: { lessonId, startsAt } }) =>
    lessonId === null ? [] : [{ enrolmentId, lessonId, startsAt }],
  );
}
