import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type AgendaMoment = 'billAt' | 'collectAt' | 'stepAt' | 'purgeAt';

type Sweep = {
  moment: AgendaMoment;
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (organizationId: string) => Promise<number>;
};

const atOnce = 4;
const perPage = 500;

/**
 * Runs a work for every organization whose moment has come, the longest due first, some at a time. What fails for
 * one is logged, told, and tried again by the next sweep; the others go on. A dry run counts whom it would look at.
 */
export async function sweepAgenda({
  moment,
  now,
  dryRun,
  work,
}: Sweep): Promise<{ organizations: number; changed: number; failed: number }> {
  const done = { organizations: 0, changed: 0, failed: 0 };
  let last: { organizationId: string; at: Date } | null = null;
  for (;;) {
    const page = await dueAfter(moment, now, last);
    const end = page.at(-1);
    if (!end) return done;
    last = end;
    await inParallel(page, atOnce, async ({ organizationId }) => {
      try {
        const changed = dryRun ? 0 : await work(organizationId);
        done.changed += changed;
        done.organizations += 1;
      } catch (error) {
        done.failed += 1;
        logger.error({ organizationId, moment, err: error }, 'contract sweep');
      }
    });
  }
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
    take: perPage,
    select: { organizationId: true, billAt: true, collectAt: true, stepAt: true, purgeAt: true },
  });
  return rows.map((row) => ({ organizationId: row.organizationId, at: row[moment] ?? now }));
}
