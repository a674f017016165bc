import { duePerPage, sweepDue } from '~/platform/sweep-due.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type AgendaMoment = 'billAt' | 'collectAt' | 'stepAt' | 'purgeAt';

type Sweep = {
  moment: AgendaMoment;
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (organizationId: string) => Promise<number>;
};

/** Runs a work for every organization whose moment has come ({@link sweepDue}). */
export async function sweepAgenda({ moment, now, dryRun, work }: Sweep) {
  const { seen: organizations, ...done } = await sweepDue<{ organizationId: string; at: Date }>({
    dueAfter: (last) => dueAfter(moment, now, last),
    dryRun,
    work: ({ organizationId }) => work(organizationId),
    told: ({ organizationId }) => ({ organizationId, moment }),
    sweep: 'contract sweep',
  });
  return { organizations, ...done };
}

/** The earliest moment of all agendas after an instant: where a move of the clock stops next. */
export async function nextAgendaMoment(moment: AgendaMoment, after: Date): Promise<Date | null> {
  const database = acrossOrganizations('when the next contract is due');
  const row = await database.contractAgenda.findFirst({
    where: { [moment]: { gt: after } },
    orderBy: { [moment]: 'asc' },
    select: { billAt: true, collectAt: true, stepAt: true, purgeAt: true },
  });
  return row?.[moment] ?? null;
}

async function dueAfter(moment: AgendaMoment, now: Date, last: { organizationId: string; at: Date } | null) {
  const database = acrossOrganizations('the sweeps over contracts that are due');
  const rows = await database.contractAgenda.findMany({
    where: {
      [moment]: { lte: now },
      ...(last && {
        OR: [
          { [moment]: { gt: last.at } },
          { [moment]: last.at, organizationId: { gt: last.organizationId } },
        ],
      }),
    },
    orderBy: [{ [moment]: 'asc' }, { organizationId: 'asc' }],
    take: duePerPage,
    select: { organizationId: true, billAt: true, collectAt: true, stepAt: true, purgeAt: true },
  });
  return rows.map((row) => ({ organizationId: row.organizationId, at: row[moment] ?? now }));
}
