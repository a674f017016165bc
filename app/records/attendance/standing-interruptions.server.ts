import { forAccounts } from '~/platform/tenancy.server';

export type StandingInterruption = {
  id: string;
  kind: 'outage' | 'maintenance';
  title: string;
  startsAt: Date;
  endsAt: Date | null;
  announcedAt: Date | null;
  /** Those it concerns; null for all. */
  organizations: readonly string[] | null;
};

// Every page asks: read once in a quarter of a minute by each process, and anew after an act of its own.
const kept = { list: [] as StandingInterruption[], until: 0 };
const keepMs = 15_000;

/** Outages and maintenances not withdrawn that may still go on or are to come; which of them are, the clock tells. */
export async function standingInterruptions(now: Date): Promise<StandingInterruption[]> {
  if (Date.now() < kept.until) return kept.list;
  const rows = await forAccounts().outage.findMany({
    where: { withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: { startsAt: 'asc' },
    take: 20,
    select: interruptionFields,
  });
  kept.list = rows.map(interruptionOf);
  kept.until = Date.now() + keepMs;
  return kept.list;
}

export function forgetInterruptions(): void {
  kept.until = 0;
}

export const interruptionFields = {
  ...{ id: true, kind: true, title: true, startsAt: true, endsAt: true },
  ...{ announcedAt: true, organizations: true },
} as const;

type Row = Omit<StandingInterruption, 'kind' | 'organizations'> & { kind: string; organizations: unknown };

export function interruptionOf({ kind, organizations, ...row }: Row): StandingInterruption {
  return {
    ...row,
    kind: kind === 'maintenance' ? 'maintenance' : 'outage',
    organizations: Array.isArray(organizations) ? organizations.map(String) : null,
  };
}
