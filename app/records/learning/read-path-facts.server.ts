import type { IsoDay } from '~/domain/calendar';
import type { Outline } from '~/domain/courses/course-content';
import type { PathConditions } from '~/domain/courses/path-conditions';
import {
  hasConditions,
  lessonLocks,
  openedOn,
  type LessonLock,
  type PathFacts,
} from '~/domain/learning/locks';
import { Refusal } from '~/domain/refusal';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import type { Tx } from '~/platform/tenancy.server';

type Followed = { id: string; opensOn: IsoDay | null; enrolledAt: Date };

/**
 * What the locks of a path are computed from. Scores and sessions are read only where some condition speaks of them;
 * the lessons done are read unless the caller knows them. Three queries at most.
 */
export async function readPathFacts(
  tx: Tx,
  organizationId: string,
  enrolment: Followed,
  { outline, timeZone }: { outline: Outline; timeZone: string },
  done?: ReadonlySet<string>,
): Promise<PathFacts> {
  const asked = conditionsIn(outline);
  const ofEnrolment = { organizationId, enrolmentId: enrolment.id };
  const completed =
    done ??
    new Set(
      (await tx.lessonCompletion.findMany({ where: ofEnrolment, select: { lessonId: true } })).map(
        ({ lessonId }) => lessonId,
      ),
    );
  const scored = asked.some(({ requires }) => requires?.some(({ kind }) => kind === 'score'));
  const results = scored
    ? await tx.lessonResult.findMany({ where: ofEnrolment, select: { lessonId: true, score: true } })
    : [];
  const timed = asked.some(({ due }) => due?.kind === 'before-session');
  const sessions = timed
    ? (await readStepSessions(tx, organizationId, [enrolment.id])).get(enrolment.id)
    : undefined;
  return {
    completed,
    scores: new Map(results.flatMap(({ lessonId, score }) => (score === null ? [] : [[lessonId, score]]))),
    openedOn: openedOn(enrolment, timeZone),
    sessions: sessions ?? new Map(),
    timeZone,
  };
}

/** When the sessions that stand for steps begin for each learner; the earliest where a step has several. One query. */
async function readStepSessions(
  tx: Tx,
  organizationId: string,
  enrolmentIds: readonly string[],
): Promise<Map<string, Map<string, Date>>> {
  const rows = await tx.sessionParticipant.findMany({
    where: { organizationId, enrolmentId: { in: [...enrolmentIds] }, removedAt: null },
    select: { enrolmentId: true, session: { select: { lessonId: true, startsAt: true, state: true } } },
  });
  const begins = new Map<string, Map<string, Date>>();
  for (const { enrolmentId, session } of rows) {
    if (enrolmentId === null || session.lessonId === null || session.state !== 'planned') continue;
    const own = begins.get(enrolmentId) ?? new Map<string, Date>();
    const known = own.get(session.lessonId);
    if (!known || session.startsAt < known) own.set(session.lessonId, session.startsAt);
    begins.set(enrolmentId, own);
  }
  return begins;
}

/** The locks of all lessons of one enrolment, by lesson; none where the path has no condition. */
export async function readLocks(
  tx: Tx,
  organizationId: string,
  enrolment: Followed,
  path: { outline: Outline; timeZone: string },
  now: Date,
  done?: ReadonlySet<string>,
): Promise<ReadonlyMap<string, LessonLock>> {
  if (!hasConditions(path.outline)) return new Map();
  return lessonLocks(path.outline, await readPathFacts(tx, organizationId, enrolment, path, done), now);
}

/** Lets a learner into a lesson only once it is open. Refuses with `lesson-locked`. */
export async function requireUnlocked(
  tx: Tx,
  organizationId: string,
  enrolment: LockedEnrolment,
  lessonId: string,
  now: Date,
): Promise<void> {
  const { outline } = await readPublishedVersion(tx, organizationId, enrolment.versionId);
  const path = { outline, timeZone: enrolment.timeZone };
  const locks = await readLocks(tx, organizationId, enrolment, path, now);
  if ((locks.get(lessonId)?.reasons.length ?? 0) > 0) throw new Refusal('lesson-locked');
}

function conditionsIn({ modules }: Outline): PathConditions[] {
  return modules
    .flatMap(({ conditions, lessons }) => [conditions, ...lessons.map((lesson) => lesson.conditions)])
    .filter((one) => one !== undefined);
}
