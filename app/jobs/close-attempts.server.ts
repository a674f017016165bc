import type { JobContext } from '~/jobs/job.server';
import { nextLearningMoment, sweepLearningAgenda } from '~/platform/sweep-learning-agenda.server';
import { closeAttempt } from '~/use-cases/assessment/close-attempt.server';

/** Hands in the attempts at quizzes whose time is over, with the answers that were saved. */
export const closeAttempts = async ({ now, dryRun }: JobContext) => {
  const { changed, failed } = await sweepLearningAgenda({
    ...{ kind: 'close-attempt', now, dryRun },
    work: (attempt) => closeAttempt(attempt, { now }),
  });
  return { failed, attemptsClosed: changed };
};

export const nextAttemptEnd = (after: Date) => nextLearningMoment('close-attempt', after);
