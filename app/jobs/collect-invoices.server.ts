import type { JobContext } from '~/jobs/job.server';
import { nextAgendaMoment, sweepAgenda } from '~/platform/sweep-agenda.server';
import { collectOrganization } from '~/use-cases/billing/collect-organization.server';

/** Debits what is due and asks about payments under way (P11, P12). */
export const collectInvoices = async ({ now, dryRun }: JobContext) => {
  const work = (organizationId: string) => collectOrganization(organizationId, { now });
  const { changed, ...done } = await sweepAgenda({ moment: 'collectAt', now, dryRun, work });
  return { ...done, payments: changed };
};

export const nextCollection = (after: Date) => nextAgendaMoment('collectAt', after);
