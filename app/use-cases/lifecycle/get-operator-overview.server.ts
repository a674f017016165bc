import type { ActorOf } from '~/domain/actor';
import { billingWorkLists, type BillingWorkList } from '~/domain/billing/billing-work';
import { planCodes, type PlanCode } from '~/domain/billing/plan-codes';
import { contractStates, organizationState, type ContractState } from '~/domain/lifecycle/contract-state';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { countBillingWork } from '~/records/billing/find-billing-work.server';

export type OperatorOverview = {
  /** Those that are purged are no longer there. */
  organizations: { total: number; states: Record<ContractState, number> };
  plans: { plan: PlanCode; organizations: number }[];
  people: { registered: number; active: number };
  outbox: { waiting: number; failing: number; abandoned: number };
  failingJobs: string[];
  /** How much waits about billing, by list. */
  work: Record<BillingWorkList, number>;
  /** What else waits for an operator: requests for data to be quoted, formal notices that are open. */
  waiting: { recoveries: number; formalNotices: number };
};

const over: ReadonlySet<ContractState> = new Set(['ended', 'purging', 'purged']);

/** How the platform stands: organizations by plan and state, people, messages that wait or fail, jobs that failed. */
export async function getOperatorOverview(
  _actor: ActorOf<'operator'>,
  { now }: { now: Date },
): Promise<OperatorOverview> {
  const database = acrossOrganizations('the operator’s overview of the platform');
  const groupsWhere = async (planEndsAt: Date | null) =>
    (
      await database.organization.groupBy({
        by: ['plan', 'state'],
        where: planEndsAt
          ? { planEndsAt: { lte: now } }
          : { OR: [{ planEndsAt: null }, { planEndsAt: { gt: now } }] },
        _count: { _all: true },
      })
    ).map(({ plan, state, _count }) => ({
      plan,
      state: organizationState({ state, planEndsAt }, now),
      count: _count._all,
    }));
  const groups = [...(await groupsWhere(now)), ...(await groupsWhere(null))];
  const [counted] = await queryRaw<
    OperatorOverview['outbox'] & OperatorOverview['people'] & OperatorOverview['waiting']
  >(
    database,
    sql`SELECT count(*) FILTER (WHERE "abandonedAt" IS NULL AND "lastError" IS NULL)::int AS "waiting",
               count(*) FILTER (WHERE "abandonedAt" IS NULL AND "lastError" IS NOT NULL)::int AS "failing",
               count(*) FILTER (WHERE "abandonedAt" IS NOT NULL)::int AS "abandoned",
               (SELECT count(*)::int FROM "Membership" WHERE "status" <> 'archived') AS "registered",
               (SELECT count(*)::int FROM "Membership" WHERE "status" = 'active') AS "active",
               (SELECT count(*)::int FROM "RecoveryRequest" WHERE "status" = 'requested') AS "recoveries",
               (SELECT count(*)::int FROM "FormalNotice" WHERE "status" = 'open') AS "formalNotices"
        FROM "OutboxMessage" WHERE "deliveredAt" IS NULL`,
  );
  if (!counted) throw new Error('counting gave no row');
  const { registered, active, recoveries, formalNotices, ...outbox } = counted;
  const failed = await database.jobSchedule.findMany({
    where: { error: { not: null } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  const count = (wanted: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(wanted).reduce((total, group) => total + group.count, 0);
  const states = Object.fromEntries(
    contractStates.map((state) => [state, count((group) => group.state === state)]),
  ) as Record<ContractState, number>;
  return {
    organizations: { total: count(({ state }) => state !== 'purged'), states },
    plans: planCodes.map((plan) => ({
      plan,
      organizations: count((group) => group.plan === plan && !over.has(group.state)),
    })),
    people: { registered, active },
    outbox,
    failingJobs: failed.map(({ name }) => name),
    waiting: { recoveries, formalNotices },
    work: await countBillingWork(database, billingWorkLists, now),
  };
}
