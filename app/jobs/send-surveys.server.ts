import type { JobContext } from '~/jobs/job.server';
import { nextLearningMoment, sweepLearningAgenda } from '~/platform/sweep-learning-agenda.server';
import { sendSurvey } from '~/use-cases/assessment/send-survey.server';

/** Sends the surveys that follow a course some time after its end, each on its day (F7). */
export const sendSurveys = async ({ now, dryRun }: JobContext) => {
  const { changed, failed } = await sweepLearningAgenda({
    ...{ kind: 'send-survey', now, dryRun },
    work: (due) => sendSurvey(due, { now }),
  });
  return { failed, surveys: changed };
};

export const nextSurvey = (after: Date) => nextLearningMoment('send-survey', after);
