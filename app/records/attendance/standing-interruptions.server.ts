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

// Every page asks: read once in a quarter of a minute by each process, and anew after an act of its own. Pages that
// ask meanwhile wait for the same read.
let kept: { list: Promise<StandingInterruption[]>; until: number } | null = null;
const keepMs = 15_000;

/** Outages and maintenances not withdrawn that may still go on or are to come; which of them are, the clock tells. */
export async function standingInterruptions(now: Date): Promise<StandingInterruption[]> {
  if (kept && Date.now() < kept.until) return kept.list;
  const reading = { list: readInterruptions(now), until: Date.now() + keepMs };
  kept = reading;
  try {
    return await reading.list;
  } catch (error) {
    if (kept === reading) kept = null;
    throw error;
  }
}

async function readInterruptions(now: Date): Promise<StandingInterruption[]> {
  const rows = await forAccounts().outage.findMany({
    where: { withdrawnAt: null, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: { startsAt: 'asc' },
    take: 20,
    select: interruptionFields,
  });
  return rows.map(interruptionOf);
}

export function forgetInterruptions(): void {
  kept = null;
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
