import type { ActorOf } from '~/domain/actor';
import { standingOf } from '~/domain/billing/plan-version';
import type { Plan } from '~/domain/billing/plans';
import { dayIn, dayToDatabase, isIsoDay } from '~/domain/calendar';
import { Refusal } from '~/domain/refusal';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { readPlanCatalogue } from '~/records/billing/read-plan-catalogue.server';

const timeZone = 'Europe/Paris';

/**
 * One version of a plan: its terms, the version before it, where it stands today, who planned it and when, and how
 * many organizations have accepted these very terms. Refuses with `not-found`.
 */
export async function getPlanVersion(
  _actor: ActorOf<'operator'>,
  { code, effectiveOn }: { code: string; effectiveOn: string },
  { now }: { now: Date },
) {
  const database = acrossOrganizations('how many organizations accepted these terms');
  const catalogue = await readPlanCatalogue(database);
  const plan = catalogue.find((known) => known.code === code && known.effectiveOn === effectiveOn);
  if (!plan || !isIsoDay(effectiveOn)) throw new Refusal('not-found');
  const row = await database.planVersion.findUnique({
    where: { code_effectiveOn: { code, effectiveOn: dayToDatabase(effectiveOn) } },
    select: { createdAt: true, createdBy: true },
  });
  const by = row?.createdBy
    ? await database.user.findUnique({
        where: { id: row.createdBy },
        select: { firstName: true, lastName: true },
      })
    : null;
  const accepted = await database.subscription.count({
    where: {
      AND: [
        { contract: { path: ['terms', 'code'], equals: code } },
        { contract: { path: ['terms', 'effectiveOn'], equals: effectiveOn } },
      ],
    },
  });
  return {
    plan,
    before: versionBefore(plan, catalogue),
    standing: standingOf(plan, dayIn(now, timeZone), catalogue),
    accepted,
    plannedAt: row?.createdAt.toISOString() ?? null,
    plannedBy: by && `${by.firstName} ${by.lastName}`,
  };
}

export type PlanVersionDetail = Awaited<ReturnType<typeof getPlanVersion>>;

function versionBefore(plan: Plan, catalogue: readonly Plan[]): Plan | null {
  const earlier = catalogue
    .filter(({ code, effectiveOn }) => code === plan.code && effectiveOn < plan.effectiveOn)
    .sort((one, other) => (one.effectiveOn < other.effectiveOn ? 1 : -1));
  return earlier[0] ?? null;
}
