import type { Pause } from '~/domain/lifecycle/pauses';
import type { Tx } from '~/platform/tenancy.server';

/** The periods of force majeure that operators marked, during which deadlines do not run (P24). */
export async function readPauses(tx: Tx): Promise<Pause[]> {
  const rows = await tx.forceMajeure.findMany({
    orderBy: { startsAt: 'asc' },
    select: { startsAt: true, endsAt: true },
  });
  return rows.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }));
}
