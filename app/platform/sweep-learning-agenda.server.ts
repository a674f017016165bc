import type { LearningAgendaKind } from '~/domain/learning/learning-agenda';
import { duePerPage, sweepDue } from '~/platform/sweep-due.server';
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

/** Runs a work for everything of one kind whose moment has come ({@link sweepDue}). */
export async function sweepLearningAgenda({ kind, now, dryRun, work }: Sweep) {
  return sweepDue<Line>({
    dueAfter: (last) => dueAfter(kind, now, last),
    dryRun,
    work: ({ organizationId, subjectId }) => work({ organizationId, subjectId }),
    told: ({ organizationId, subjectId }) => ({ kind, organizationId, subjectId }),
    sweep: 'learning sweep',
  });
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
    take: duePerPage,
    select: { organizationId: true, subjectId: true, dueAt: true },
  });
}
