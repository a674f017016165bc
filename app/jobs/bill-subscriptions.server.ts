import type { JobContext } from '~/jobs/job.server';
import { nextAgendaMoment, sweepAgenda } from '~/platform/sweep-agenda.server';
import { billOrganization } from '~/use-cases/billing/bill-organization.server';

/** Issues the invoices whose billing date has come (P09, P10). */
export const billSubscriptions = async ({ now, dryRun }: JobContext) => {
  const work = (organizationId: string) => billOrganization(organizationId, { now });
  const { changed, ...done } = await sweepAgenda({ moment: 'billAt', now, dryRun, work });
  return { ...done, issued: changed };
};

export const nextBilling = (after: Date) => nextAgendaMoment('billAt', after);
