import { duePerPage, sweepDue } from '~/platform/sweep-due.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type DueSession = { organizationId: string; sessionId: string };

type Sweep = {
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (session: DueSession) => Promise<number>;
};

/** Runs a work for every session whose moment has come ({@link sweepDue}). */
export async function sweepSessionAgenda({ now, dryRun, work }: Sweep) {
  const { seen: sessions, ...done } = await sweepDue<DueSession & { nextAt: Date }>({
    dueAfter: (last) => dueAfter(now, last),
    dryRun,
    work: ({ organizationId, sessionId }) => work({ organizationId, sessionId }),
    told: ({ organizationId, sessionId }) => ({ organizationId, sessionId }),
    sweep: 'session sweep',
  });
  return { sessions, ...done };
}

/** The earliest moment of all sessions after an instant: where a move of the clock stops next. */
export async function nextSessionMoment(after: Date): Promise<Date | null> {
  const row = await acrossOrganizations('when the next session is due').sessionAgenda.findFirst({
    where: { nextAt: { gt: after } },
    orderBy: { nextAt: 'asc' },
    select: { nextAt: true },
  });
  return row?.nextAt ?? null;
}

function dueAfter(now: Date, last: (DueSession & { nextAt: Date }) | null) {
  return acrossOrganizations('the sweep over sessions that are due').sessionAgenda.findMany({
    where: {
      nextAt: { lte: now },
      ...(last && {
        OR: [{ nextAt: { gt: last.nextAt } }, { nextAt: last.nextAt, sessionId: { gt: last.sessionId } }],
      }),
    },
    orderBy: [{ nextAt: 'asc' }, { sessionId: 'asc' }],
    take: duePerPage,
    select: { organizationId: true, sessionId: true, nextAt: true },
  });
}
