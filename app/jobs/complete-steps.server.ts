import type { JobContext } from '~/jobs/job.server';
import { nextLearningMoment, sweepLearningAgenda } from '~/platform/sweep-learning-agenda.server';
import { completeStep } from '~/use-cases/attendance/complete-step.server';

/** Counts sessions that stand for a step of a path as done for those who attended them. */
export const completeSteps = async ({ now, dryRun }: JobContext) => {
  const { changed, failed } = await sweepLearningAgenda({
    ...{ kind: 'complete-step', now, dryRun },
    work: (session) => completeStep(session, { now }),
  });
  return { failed, completed: changed };
};

export const nextStepMoment = (after: Date) => nextLearningMoment('complete-step', after);
