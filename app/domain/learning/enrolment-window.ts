import { endOfDay, startOfDay, type IsoDay } from '~/domain/calendar';

/** Both days are included; null leaves that side open (K06). */
export type EnrolmentDays = { opensOn: IsoDay | null; closesOn: IsoDay | null };

export type EnrolmentWindow = {
  state: 'not-yet' | 'open' | 'closed';
  /** The first instant of access, and the first without it any more; null where that side is open. */
  opensAt: Date | null;
  closesAt: Date | null;
};

/**
 * Whether an enrolment gives access now: from the start of `opensOn` to the end of `closesOn` in the organization's time
 * zone. Closed before it opened, it never gives any.
 */
export function enrolmentWindow(days: EnrolmentDays, now: Date, timeZone: string): EnrolmentWindow {
  const opensAt = days.opensOn === null ? null : startOfDay(days.opensOn, timeZone);
  const closesAt = days.closesOn === null ? null : endOfDay(days.closesOn, timeZone);
  if (closesAt && (now >= closesAt || (opensAt && opensAt >= closesAt))) {
    return { state: 'closed', opensAt, closesAt };
  }
  if (opensAt && now < opensAt) return { state: 'not-yet', opensAt, closesAt };
  return { state: 'open', opensAt, closesAt };
}

export type EntryDecision =
  { allowed: true } | { allowed: false; reason: 'enrolment-not-open' | 'enrolment-closed' };

/** Whether a learner may follow the course now. Refuses with `enrolment-not-open` or `enrolment-closed`. */
export function mayFollow(days: EnrolmentDays, now: Date, timeZone: string): EntryDecision {
  const { state } = enrolmentWindow(days, now, timeZone);
  if (state === 'open') return { allowed: true };
  return { allowed: false, reason: state === 'closed' ? 'enrolment-closed' : 'enrolment-not-open' };
}
