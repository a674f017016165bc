import type { JobContext } from '~/jobs/job.server';
import { nextAgendaMoment, sweepAgenda } from '~/platform/sweep-agenda.server';
import { advanceContract } from '~/use-cases/lifecycle/advance-contract.server';

/** Warns, and ends what the calendar ends (P04 to P06, P12, P15). */
export const advanceContracts = async ({ now, dryRun }: JobContext) => {
  const work = (organizationId: string) => advanceContract(organizationId, { now });
  const { changed, ...done } = await sweepAgenda({ moment: 'stepAt', now, dryRun, work });
  return { ...done, steps: changed };
};

export const nextStep = (after: Date) => nextAgendaMoment('stepAt', after);
