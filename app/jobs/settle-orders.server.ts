import type { JobContext } from '~/jobs/job.server';
import { nextFundingMoment, sweepFundingAgenda } from '~/platform/sweep-funding-agenda.server';
import { settleOrder } from '~/use-cases/funding/settle-order.server';

/** Settles orders whose last day is over, and those that were corrected since. */
export const settleOrders = async ({ now, dryRun }: JobContext) => {
  const { seen, changed, failed } = await sweepFundingAgenda({
    ...{ kind: 'settle' as const, now, dryRun },
    work: ({ organizationId, subjectId: orderId }) => settleOrder({ organizationId, orderId }, { now }),
  });
  return { orders: seen, settlements: changed, failed };
};

export const nextSettlement = (after: Date) => nextFundingMoment('settle', after);
