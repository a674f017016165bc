import { contractSchema, type Contract } from '~/domain/lifecycle/contract';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Prisma } from '~/platform/generated/client';

export type PlanHolder = { id: string; name: string; contract: Contract; registeredUsers: number };

/**
 * A batch of the organizations whose contract on a plan goes on, after an id, each with its contract and its registered
 * users; fewer than `take` are the last.
 */
export async function findPlanHolders(
  database: Prisma.TransactionClient,
  plan: PlanCode,
  { after, take }: { after: string | null; take: number },
): Promise<PlanHolder[]> {
  const rows = await database.organization.findMany({
    where: { plan, state: { in: ['active', 'past-due', 'suspended'] }, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
    select: { id: true, name: true, subscriptions: { select: { contract: true } } },
  });
  const users = await database.membership.groupBy({
    by: ['organizationId'],
    where: { organizationId: { in: rows.map(({ id }) => id) }, status: { not: 'archived' } },
    _count: { _all: true },
  });
  const counts = new Map(users.map((row) => [row.organizationId, row._count._all]));
  return rows.flatMap(({ id, name, subscriptions: [subscription] }) => {
    if (!subscription) return [];
    const contract = contractSchema.parse(subscription.contract);
    return [{ id, name, contract, registeredUsers: counts.get(id) ?? 0 }];
  });
}
