import type { ActorOf } from '~/domain/actor';
import { billingWorkLists, type BillingWorkList, type BillingWorkRow } from '~/domain/billing/billing-work';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { countBillingWork, findBillingWork } from '~/records/billing/find-billing-work.server';

export type BillingWork = {
  list: BillingWorkList;
  counts: Record<BillingWorkList, number>;
  rows: BillingWorkRow[];
};

const atOnce = 100;

/**
 * What waits about billing: subscriptions due by next week and late, documents overdue, payments under way, disputes to
 * decide (P14), charge-backs, refunds that failed, vendor's events not acted upon. The hundred most urgent of one list,
 * and how many there are in each.
 */
export async function listBillingWork(
  _actor: ActorOf<'operator'>,
  { list }: { list: BillingWorkList },
  { now }: { now: Date },
): Promise<BillingWork> {
  const database = acrossOrganizations('what waits about billing for an operator');
  const counts = await countBillingWork(database, billingWorkLists, now);
  const rows = await findBillingWork(database, list, atOnce, now);
  return {
    ...{ list, counts },
    rows: rows.map(({ organizationId, name, at, ...row }) => ({
      ...row,
      organization: organizationId ? { id: organizationId, name: name ?? '' } : null,
      at: at.toISOString(),
    })),
  };
}
