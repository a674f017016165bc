import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Database } from '~/platform/tenancy.server';

/** An order whose payment has no answer yet: nothing else can be ordered meanwhile. */
export type OpenOrder = { id: string; plan: PlanCode };

/** The order of an organization that waits for an answer, if any. */
export async function readOpenOrder(database: Database, organizationId: string): Promise<OpenOrder | null> {
  const order = await database.planOrder.findFirst({
    where: { organizationId, status: 'open' },
    select: { id: true, plan: true },
  });
  return order && { id: order.id, plan: order.plan as PlanCode };
}
