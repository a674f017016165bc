import { isWorthTelling, madeProgress } from '~/domain/lifecycle/clock-run';
import type { Job } from '~/jobs/job.server';
import { lastDueMoment } from '~/jobs/last-due-moment.server';
import { nextStop } from '~/jobs/next-stop.server';
import { performJob, type JobReport } from '~/jobs/perform-job.server';
import { timetable } from '~/jobs/schedule.server';
import { businessNow, setBusinessNow } from '~/platform/clock.server';
import { claimDueJob } from '~/platform/timetable.server';

const runsWithoutChange = 3;
const roundsAtOneMoment = 1000;

export type ClockJourney = {
  to: Date;
  jobs?: readonly Job[];
  /** Told of each run that changed something or failed, as it ends. */
  onRun: (report: JobReport) => Promise<void>;
  /** Told of each moment, once all that was due there has run. */
  onReached: (at: Date) => Promise<void>;
  signal: AbortSignal;
};

/**
 * Moves the sandbox clock from where it stands to `to`, from due moment to due moment, and runs there what is due, in
 * the order of the timetable: jobs with `nextMoment` again and again until nothing of theirs is due any more, all others
 * once. A job that fails, or says thrice that work is due and changes none of it, is told and left until its next
 * moment. Stopped by `signal`, or killed, it can be called again: what is due by the data is still due.
 */
export async function advanceClock(journey: ClockJourney): Promise<void> {
  const { to, jobs = timetable, onReached, signal } = journey;
  const left = new Map<Job, Date>();
  let at = await businessNow();
  let due = new Set(jobs.filter(({ onceByMove }) => !onceByMove));
  for (;;) {
    const upcoming = await settle(at, due, left, { ...journey, jobs });
    await onReached(at);
    if (at >= to) return;
    signal.throwIfAborted();
    const stops = jobs.flatMap((job) => {
      const stop = job.nextMoment ? null : nextStop(job, at, to);
      return stop ? [{ job, stop }] : [];
    });
    at = earliest([to, ...stops.map(({ stop }) => stop), ...upcoming]);
    due = new Set(stops.filter(({ stop }) => stop <= at).map(({ job }) => job));
    // While jobs ran, the clock went on; it never goes back.
    if ((await businessNow()) < at) await setBusinessNow(at);
  }
}

/** Runs all that is due at a moment, and tells when the jobs with moments of their own are due next. */
async function settle(
  at: Date,
  due: ReadonlySet<Job>,
  left: Map<Job, Date>,
  { jobs, onRun, signal }: ClockJourney & { jobs: readonly Job[] },
): Promise<Date[]> {
  const idle = new Map<Job, number>();
  for (let round = 0; ; round += 1) {
    const upcoming: Date[] = [];
    let ran = false;
    for (const job of jobs) {
      signal.throwIfAborted();
      if (!job.nextMoment) {
        if (round > 0 || !due.has(job)) continue;
        const moment = lastDueMoment(job.rhythm, at);
        if (!(await claimDueJob(job.name, moment, job.rhythm))) continue;
        const report = await performJob(job, at, at);
        if (isWorthTelling(report)) await onRun(report);
        continue;
      }
      const moment = await job.nextMoment(left.get(job) ?? new Date(0));
      if (!moment) continue;
      if (moment > at) {
        upcoming.push(moment);
        continue;
      }
      ran = true;
      // For operators to read; what is due is decided by the data, so nobody has to be first.
      await claimDueJob(job.name, at, job.rhythm);
      const report = await performJob(job, at, at);
      if (report.error === undefined && madeProgress(report.changed)) {
        idle.delete(job);
        await onRun(report);
        if (round + 1 < roundsAtOneMoment) continue;
      }
      const runs = (idle.get(job) ?? 0) + 1;
      idle.set(job, runs);
      if (report.error === undefined && runs < runsWithoutChange && round + 1 < roundsAtOneMoment) continue;
      left.set(job, at);
      await onRun({ error: 'still-due', ...report });
    }
    if (!ran) return upcoming;
  }
}

function earliest(moments: readonly Date[]): Date {
  return new Date(Math.min(...moments.map((moment) => moment.getTime())));
}
