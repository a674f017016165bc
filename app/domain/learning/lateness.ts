import { dayIn, daysBetween } from '~/domain/calendar';
import { enrolmentWindow, type EnrolmentDays } from '~/domain/learning/enrolment-window';
import type { ProgressStatus } from '~/domain/learning/progress';

export type Pace = 'completed' | 'not-started' | 'on-track' | 'late' | 'inactive';

export type PaceRules = {
  /** Days without any evidence after which someone who began counts as inactive. */
  inactivityDays: number;
  /** By how much the share done may lag behind the share of time gone before it is late, 0 to 1. */
  tolerance: number;
};

export const defaultPaceRules: PaceRules = { inactivityDays: 7, tolerance: 0.1 };

export type PaceFacts = {
  status: ProgressStatus;
  /** Share done, 0 to 1. */
  ratio: number;
  days: EnrolmentDays;
  enrolledAt: Date;
  lastActivityAt: Date | null;
};

export type PaceReport = {
  pace: Pace;
  /** Share of the time between opening and closing that is gone, 0 to 1; null without a closing day. */
  expectedShare: number | null;
  /** Calendar days since the last evidence in the organization's time zone; null without any. */
  daysSinceActivity: number | null;
};

/**
 * Who is late: someone whose share done lags behind the share of time gone since the course opened for them (or since
 * they were enrolled), or whose closing day is over. Without a closing day nobody is late, but whoever has left no
 * evidence for `inactivityDays` is inactive. Being late comes before being inactive or not having begun.
 */
export function paceOf(
  facts: PaceFacts,
  now: Date,
  timeZone: string,
  rules: PaceRules = defaultPaceRules,
): PaceReport {
  const expectedShare = shareOfTimeGone(facts, now, timeZone);
  const daysSinceActivity = facts.lastActivityAt
    ? Math.max(0, daysBetween(dayIn(facts.lastActivityAt, timeZone), dayIn(now, timeZone)))
    : null;
  const report = (pace: Pace): PaceReport => ({ pace, expectedShare, daysSinceActivity });

  if (facts.status === 'completed') return report('completed');
  if (expectedShare !== null && (expectedShare >= 1 || facts.ratio + rules.tolerance < expectedShare)) {
    return report('late');
  }
  if (facts.status === 'not-started') return report('not-started');
  if (daysSinceActivity !== null && daysSinceActivity >= rules.inactivityDays) return report('inactive');
  return report('on-track');
}

function shareOfTimeGone({ days, enrolledAt }: PaceFacts, now: Date, timeZone: string): number | null {
  const { opensAt, closesAt } = enrolmentWindow(days, now, timeZone);
  if (!closesAt) return null;
  const begins = Math.max(opensAt?.getTime() ?? 0, enrolledAt.getTime());
  const length = closesAt.getTime() - begins;
  if (length <= 0) return now >= closesAt ? 1 : 0;
  return Math.min(1, Math.max(0, (now.getTime() - begins) / length));
}
