import { planSchema } from '~/domain/billing/plan-inputs';
import { catalogueOf } from '~/domain/billing/plan-version';
import { plans, type Plan } from '~/domain/billing/plans';
import type { Tx } from '~/platform/tenancy.server';

/** How long a process may go on with a catalogue that another process has added to. */
const keptMs = 1000;

let kept: { catalogue: readonly Plan[]; readAt: number } | null = null;

/**
 * Every version of every plan: those by default and those that operators have added (of the same plan and day theirs).
 * Kept in memory for a second, so that a page pays no query for it.
 */
export async function readPlanCatalogue(client: Tx): Promise<readonly Plan[]> {
  if (kept && performance.now() - kept.readAt < keptMs) return kept.catalogue;
  const rows = await client.planVersion.findMany({
    orderBy: { effectiveOn: 'asc' },
    select: { terms: true },
  });
  const catalogue = catalogueOf(
    rows.map(({ terms }) => planSchema.parse(terms)),
    plans,
  );
  kept = { catalogue, readAt: performance.now() };
  return catalogue;
}

/** Has this process read the catalogue again at once: it has just added to it. */
export function forgetPlanCatalogue(): void {
  kept = null;
}
