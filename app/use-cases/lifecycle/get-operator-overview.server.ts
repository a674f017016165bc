import type { ActorOf } from '~/domain/actor';
import { planCodes, type PlanCode } from '~/domain/billing/plan-codes';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { acrossOrganizations } from '~/platform/tenancy.server';

export type OperatorOverview = {
  organizations: { total: number; active: number; expired: number; ended: number };
  plans: { plan: PlanCode; organizations: number }[];
  people: { registered: number; active: number };
  outbox: { waiting: number; failing: number; abandoned: number };
  failingJobs: string[];
};

/** How the platform stands: organizations by plan and state, people, messages that wait or fail, jobs that failed. */
export async function getOperatorOverview(
  _actor: ActorOf<'operator'>,
  { now }: { now: Date },
): Promise<OperatorOverview> {
  const database = acrossOrganizations('the operator’s overview of the platform');
  const ended = { endedAt: { lte: now } };
  const notEnded = { OR: [{ endedAt: null }, { endedAt: { gt: now } }] };
  const plans = await database.organization.groupBy({
    by: ['plan'],
    where: notEnded,
    _count: { _all: true },
  });
  const endedCount = await database.organization.count({ where: ended });
  const expired = await database.organization.count({ where: { ...notEnded, planEndsAt: { lte: now } } });
  const people = await database.membership.groupBy({ by: ['status'], _count: { _all: true } });
  const [outbox] = await queryRaw<OperatorOverview['outbox']>(
    database,
    sql`SELECT count(*) FILTER (WHERE "abandonedAt" IS NULL AND "lastError" IS NULL)::int AS "waiting",
               count(*) FILTER (WHERE "abandonedAt" IS NULL AND "lastError" IS NOT NULL)::int AS "failing",
               count(*) FILTER (WHERE "abandonedAt" IS NOT NULL)::int AS "abandoned"
        FROM "OutboxMessage" WHERE "deliveredAt" IS NULL`,
  );
  const failed = await database.jobSchedule.findMany({
    where: { error: { not: null } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  const ofPlan = (plan: string) => plans.find((row) => row.plan === plan)?._count._all ?? 0;
  const ofStatus = (status: string) => people.find((row) => row.status === status)?._count._all ?? 0;
  const current = plans.reduce((total, row) => total + row._count._all, 0);
  return {
    organizations: { total: current + endedCount, active: current - expired, expired, ended: endedCount },
    plans: planCodes.map((plan) => ({ plan, organizations: ofPlan(plan) })),
    people: { registered: ofStatus('registered') + ofStatus('active'), active: ofStatus('active') },
    outbox: outbox ?? { waiting: 0, failing: 0, abandoned: 0 },
    failingJobs: failed.map(({ name }) => name),
  };
}
