import { duePerPage, sweepDue } from '~/platform/sweep-due.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type DueFunding = { organizationId: string; subjectId: string };

type Kind = 'remind' | 'invoice' | 'settle' | 'collect';

type Sweep = {
  kind: Kind;
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (due: DueFunding) => Promise<number>;
};

/** Runs a work for every order or invoice whose moment has come ({@link sweepDue}). */
export async function sweepFundingAgenda({ kind, now, dryRun, work }: Sweep) {
  return sweepDue<DueFunding & { dueAt: Date }>({
    dueAfter: (last) => dueAfter(kind, now, last),
    dryRun,
    work: ({ organizationId, subjectId }) => work({ organizationId, subjectId }),
    told: ({ organizationId, subjectId }) => ({ organizationId, kind, subjectId }),
    sweep: 'funding sweep',
  });
}

/** The earliest moment of a kind after an instant: where a move of the clock stops next. */
export async function nextFundingMoment(kind: Kind, after: Date): Promise<Date | null> {
  const row = await acrossOrganizations('when funding is due next').fundingAgenda.findFirst({
    where: { kind, dueAt: { gt: after } },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}

function dueAfter(kind: Kind, now: Date, last: (DueFunding & { dueAt: Date }) | null) {
  return acrossOrganizations('the sweeps over funding that is due').fundingAgenda.findMany({
    where: {
      ...{ kind, dueAt: { lte: now } },
      ...(last && {
        OR: [{ dueAt: { gt: last.dueAt } }, { dueAt: last.dueAt, subjectId: { gt: last.subjectId } }],
      }),
    },
    orderBy: [{ dueAt: 'asc' }, { subjectId: 'asc' }],
    take: duePerPage,
    select: { organizationId: true, subjectId: true, dueAt: true },
  });
}
