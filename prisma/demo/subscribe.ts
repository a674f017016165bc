import type { ActorOf } from '~/domain/actor';
import type { PlanCode } from '~/domain/billing/plan-codes';
import { choosePlan } from '~/use-cases/billing/choose-plan.server';
import { quotePlans } from '~/use-cases/billing/quote-plans.server';
import { payBy } from './pay-by';

/** Takes a plan and pays it with a card that succeeds. */
export async function subscribe(owner: ActorOf<'member'>, plan: PlanCode, now: Date): Promise<void> {
  await payBy(owner, 'pm_card_visa', now);
  const { offers } = await quotePlans(owner, { now });
  const offer = offers.find(({ terms }) => terms.code === plan);
  const choice = await choosePlan(owner, { plan, dueNow: offer?.dueNow ?? 0 }, { now });
  if (choice.outcome !== 'done') throw new Error(`the demo could not subscribe: ${JSON.stringify(choice)}`);
}
