import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';
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

const atOnce = 4;
const perPage = 500;

/**
 * Runs a work for every order or invoice whose moment has come, the longest due first, some at a time. What fails for
 * one is logged, told, and tried again by the next sweep; the others go on. A dry run counts whom it would look at.
 */
export async function sweepFundingAgenda({
  kind,
  now,
  dryRun,
  work,
}: Sweep): Promise<{ subjects: number; changed: number; failed: number }> {
  const done = { subjects: 0, changed: 0, failed: 0 };
  let last: (DueFunding & { dueAt: Date }) | null = null;
  for (;;) {
    const page: (DueFunding & { dueAt: Date })[] = await dueAfter(kind, now, last);
    const end = page.at(-1);
    if (!end) return done;
    last = end;
    await inParallel(page, atOnce, async ({ organizationId, subjectId }) => {
      try {
        done.changed += dryRun ? 0 : await work({ organizationId, subjectId });
        done.subjects += 1;
      } catch (error) {
        done.failed += 1;
        logger.error({ organizationId, kind, subjectId, err: error }, 'funding sweep');
      }
    });
  }
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
    take: perPage,
    select: { organizationId: true, subjectId: true, dueAt: true },
  });
}
