import type { JobContext } from '~/jobs/job.server';
import { nextLearningMoment, sweepLearningAgenda } from '~/platform/sweep-learning-agenda.server';
import { sendDigest } from '~/use-cases/assistance/send-digest.server';

/** Sends people in one e-mail what they were told and have not read. */
export const sendNotifications = async ({ now, dryRun }: JobContext) => {
  const { changed, failed } = await sweepLearningAgenda({
    ...{ kind: 'send-notifications', now, dryRun },
    work: (person) => sendDigest(person, { now }),
  });
  return { failed, digests: changed };
};

export const nextDigest = (after: Date) => nextLearningMoment('send-notifications', after);
