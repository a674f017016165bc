import type { JobContext } from '~/jobs/job.server';
import { nextFundingMoment, sweepFundingAgenda } from '~/platform/sweep-funding-agenda.server';
import { remindFunding as remindOrder } from '~/use-cases/funding/remind-funding.server';

/** Asks again for agreements of an OPCO that are missing 30, 14, 7, 3 and 1 days before the first session (K18). */
export const remindFunding = async ({ now, dryRun }: JobContext) => {
  const { seen, changed, failed } = await sweepFundingAgenda({
    ...{ kind: 'remind' as const, now, dryRun },
    work: ({ organizationId, subjectId: orderId }) => remindOrder({ organizationId, orderId }, { now }),
  });
  return { orders: seen, reminders: changed, failed };
};

export const nextFundingReminder = (after: Date) => nextFundingMoment('remind', after);
