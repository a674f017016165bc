import type { LearningAgendaKind } from '~/domain/learning/learning-agenda';
import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type DueLearning = { organizationId: string; subjectId: string };

type Sweep = {
  kind: LearningAgendaKind;
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed, and takes its line off the agenda or moves it. */
  work: (due: DueLearning) => Promise<number>;
};

type Line = DueLearning & { dueAt: Date };

const atOnce = 4;
const perPage = 500;

/**
 * Runs a work for everything of one kind whose moment has come, the longest due first, some at a time. What fails is
 * logged, counted, and tried again by the next sweep; the others go on. A dry run counts what it would look at.
 */
export async function sweepLearningAgenda({
  kind,
  now,
  dryRun,
  work,
}: Sweep): Promise<{ seen: number; changed: number; failed: number }> {
  const done = { seen: 0, changed: 0, failed: 0 };
  let last: Line | null = null;
  for (;;) {
    const page: Line[] = await dueAfter(kind, now, last);
    const end = page.at(-1);
    if (!end) return done;
    last = end;
    await inParallel(page, atOnce, async ({ organizationId, subjectId }) => {
      try {
        done.changed += dryRun ? 0 : await work({ organizationId, subjectId });
        done.seen += 1;
      } catch (error) {
        done.failed += 1;
        logger.error({ kind, organizationId, subjectId, err: error }, 'learning sweep');
      }
    });
  }
}

/** The earliest moment of one kind after an instant: where a move of the clock stops next. */
export async function nextLearningMoment(kind: LearningAgendaKind, after: Date): Promise<Date | null> {
  const row = await acrossOrganizations('when learning is next due').learningAgenda.findFirst({
    where: { kind, dueAt: { gt: after } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}

function dueAfter(kind: LearningAgendaKind, now: Date, last: Line | null): Promise<Line[]> {
  return acrossOrganizations('the sweep over what is due in learning').learningAgenda.findMany({
    where: {
      kind,
      dueAt: { lte: now },
      ...(last && {
        OR: [{ dueAt: { gt: last.dueAt } }, { dueAt: last.dueAt, subjectId: { gt: last.subjectId } }],
      }),
    },
    orderBy: [{ dueAt: 'asc' }, { subjectId: 'asc' }],
    take: perPage,
    select: { organizationId: true, subjectId: true, dueAt: true },
  });
}
