import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type DueSession = { organizationId: string; sessionId: string };

type Sweep = {
  now: Date;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (session: DueSession) => Promise<number>;
};

const atOnce = 4;
const perPage = 500;

/**
 * Runs a work for every session whose moment has come, the longest due first, some at a time. What fails for one is
 * logged, told, and tried again by the next sweep; the others go on. A dry run counts whom it would look at.
 */
export async function sweepSessionAgenda({
  now,
  dryRun,
  work,
}: Sweep): Promise<{ sessions: number; changed: number; failed: number }> {
  const done = { sessions: 0, changed: 0, failed: 0 };
  let last: (DueSession & { nextAt: Date }) | null = null;
  for (;;) {
    const page: (DueSession & { nextAt: Date })[] = await dueAfter(now, last);
    const end = page.at(-1);
    if (!end) return done;
    last = end;
    await inParallel(page, atOnce, async ({ organizationId, sessionId }) => {
      try {
        done.changed += dryRun ? 0 : await work({ organizationId, sessionId });
        done.sessions += 1;
      } catch (error) {
        done.failed += 1;
        logger.error({ organizationId, sessionId, err: error }, 'session sweep');
      }
    });
  }
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
    take: perPage,
    select: { organizationId: true, sessionId: true, nextAt: true },
  });
}
