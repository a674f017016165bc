import type { ActorOf } from '~/domain/actor';
import { planCodes, type PlanCode } from '~/domain/billing/plan-codes';
import { standingOf } from '~/domain/billing/plan-version';
import type { Plan } from '~/domain/billing/plans';
import { dayIn } from '~/domain/calendar';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

export type PlanVersions = {
  code: PlanCode;
  /** Organizations whose contract on this plan has not ended. */
  organizations: number;
  offered: Plan;
  /** The next first. */
  planned: Plan[];
  /** The latest first. */
  past: Plan[];
};

const timeZone = 'Europe/Paris';

/** Each plan with the terms offered today, the versions planned and those gone by, and how many stand on it. */
export async function listPlanVersions(
  _actor: ActorOf<'operator'>,
  { now }: { now: Date },
): Promise<PlanVersions[]> {
  const database = acrossOrganizations('how many organizations stand on each plan');
  const catalogue = await readPlanCatalogue(database);
  const counts = await database.organization.groupBy({
    by: ['plan'],
    where: {
      state: { notIn: ['ended', 'purging', 'purged'] },
      OR: [{ planEndsAt: null }, { planEndsAt: { gt: now } }],
    },
    _count: { _all: true },
  });
  const today = dayIn(now, timeZone);
  return planCodes.map((code) => {
    const versions = catalogue
      .filter((plan) => plan.code === code)
      .sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
    const standing = (wanted: string) =>
      versions.filter((plan) => standingOf(plan, today, catalogue) === wanted);
    const [offered] = standing('offered');
    if (!offered) throw new RangeError(`No terms of the plan ${code} on ${today}`);
    return {
      ...{ code, offered, planned: standing('planned'), past: standing('past').reverse() },
      organizations: counts.find((row) => row.plan === code)?._count._all ?? 0,
    };
  });
}
