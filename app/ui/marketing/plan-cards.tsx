import type { Plan } from '~/domain/billing/plans';
import { PlanCard } from './plan-card';

/** The plans side by side, from the one that gives least; each names what it adds to the one before. */
export function PlanCards({ plans, announced }: { plans: readonly Plan[]; announced: readonly Plan[] }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
      {plans.map((plan) => (
        <PlanCard
          key={plan.code}
          plan={plan}
          below={planBelow(plan, plans)}
          next={announced.find(({ code }) => code === plan.code) ?? null}
          highlighted={plan.code === 'business'}
        />
      ))}
    </div>
  );
}

/** Test has what Business has; the others add to the one before them. */
function planBelow(plan: Plan, plans: readonly Plan[]): Plan | null {
  if (plan.code === 'test') return plans.find(({ code }) => code === 'business') ?? null;
  const lasting = plans.filter(({ code }) => code !== 'test');
  return lasting[lasting.indexOf(plan) - 1] ?? null;
}
