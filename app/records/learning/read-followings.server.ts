import type { IsoDay } from '~/domain/calendar';
import type { Outline } from '~/domain/courses/course-content';
import { hasConditions, lessonLocks, openedOn, type LessonLock } from '~/domain/learning/locks';
import type { Tx } from '~/platform/tenancy.server';
import { conditionsIn, readStepSessions } from '~/records/learning/read-path-facts.server';

/** Where one learner stands in one path. */
export type Following = {
  done: ReadonlySet<string>;
  /** Lessons handed in that await a trainer's marks. */
  waiting: ReadonlySet<string>;
  /** By lesson; none where the path has no condition. */
  locks: ReadonlyMap<string, LessonLock>;
};

type Followed = { id: string; opensOn: IsoDay | null; enrolledAt: Date; outline: Outline };

/** Where a learner stands in each of several paths, by enrolment: three queries at most, however many they are. */
export async function readFollowings(
  tx: Tx,
  organizationId: string,
  enrolments: readonly Followed[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<Map<string, Following>> {
  const where = { organizationId, enrolmentId: { in: enrolments.map(({ id }) => id) } };
  const select = { enrolmentId: true, lessonId: true } as const;
  const completions = byEnrolment(await tx.lessonCompletion.findMany({ where, select }));
  const results = byEnrolment(
    await tx.lessonResult.findMany({ where, select: { ...select, score: true, waiting: true } }),
  );
  const dated = enrolments.flatMap(({ id, outline }) =>
    conditionsIn(outline).some(({ due }) => due?.kind === 'before-session') ? [id] : [],
  );
  const sessions = dated.length > 0 ? await readStepSessions(tx, organizationId, dated) : null;
  return new Map(
    enrolments.map(({ id, outline, ...enrolment }) => {
      const own = results.get(id) ?? [];
      const completed = new Set(completions.get(id)?.map(({ lessonId }) => lessonId));
      const facts = {
        completed,
        scores: new Map(
          own.flatMap(({ lessonId, score }) => (score === null ? [] : [[lessonId, score] as const])),
        ),
        openedOn: openedOn(enrolment, timeZone),
        sessions: sessions?.get(id) ?? new Map<string, Date>(),
        timeZone,
      };
      const waiting = new Set(own.flatMap((one) => (one.waiting ? [one.lessonId] : [])));
      const locks = hasConditions(outline) ? lessonLocks(outline, facts, now) : new Map<string, LessonLock>();
      return [id, { done: completed, waiting, locks }];
    }),
  );
}

function byEnrolment<Row extends { enrolmentId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.enrolmentId);
    if (group) group.push(row);
    else groups.set(row.enrolmentId, [row]);
  }
  return groups;
}
