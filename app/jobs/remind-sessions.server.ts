import type { JobContext } from '~/jobs/job.server';
import { nextSessionMoment, sweepSessionAgenda } from '~/platform/sweep-session-agenda.server';
import { remindSession } from '~/use-cases/attendance/remind-session.server';

/** Reminds people of their sessions 7 days, a day and an hour before. */
export const remindSessions = async ({ now, dryRun }: JobContext) => {
  const { changed, ...done } = await sweepSessionAgenda({
    ...{ now, dryRun },
    work: (session) => remindSession(session, { now }),
  });
  return { ...done, reminders: changed };
};

export const nextReminder = (after: Date) => nextSessionMoment(after);
