import { plans, type Plan } from '~/domain/billing/plans';
import { contractSchema } from '~/domain/lifecycle/contract';

const withTerms = contractSchema.pick({ terms: true });

/**
 * The terms of its plan as an organization accepted them, whatever is offered today; `contract` is what its
 * subscription keeps. Of an organization without one, the terms by default.
 */
export function acceptedTerms(plan: string, contract: unknown): Plan {
  if (contract) return withTerms.parse(contract).terms;
  const terms = plans.findLast(({ code }) => code === plan);
  if (!terms) throw new RangeError(`No terms of the plan ${plan}`);
  return terms;
}
