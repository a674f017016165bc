import { addWorkingHours, faultWorkingHours } from '~/domain/attendance/working-hours';
import { addDays, endOfDay, startOfDay, type IsoDay, type Period } from '~/domain/calendar';
import { unionOfPeriods } from '~/domain/union-of-periods';

const dayMs = 86_400_000;

export type Interruption = {
  kind: 'outage' | 'maintenance';
  startsAt: Date;
  endsAt: Date | null;
  /** When somebody first reported it, which starts the 48 working hours; its own start where nobody did. */
  countsFrom: Date | null;
};

/** By when an outage is to be mended for access not to be extended (K08). */
export function mendingDeadline({
  startsAt,
  countsFrom,
}: Pick<Interruption, 'startsAt' | 'countsFrom'>): Date {
  return addWorkingHours(countsFrom ?? startsAt, faultWorkingHours);
}

/**
 * The time that extends access, or null: the whole of a maintenance that is over (K09), and of an outage that was not
 * mended within 48 working hours of its first report (K08).
 */
export function unavailableTime(interruption: Interruption): Period | null {
  const { kind, startsAt: from, endsAt: to } = interruption;
  if (!to || to <= from) return null;
  return kind === 'maintenance' || to > mendingDeadline(interruption) ? { from, to } : null;
}

export type ExtendedWindow = {
  /** From when access could be used: the enrolment, or the day it opens. */
  since: Date;
  closesOn: IsoDay;
  /** Days by which it was already extended, which `closesOn` holds. */
  granted: number;
};

/**
 * By how many more days access lasts for what was unavailable: the union of all times that began within the window,
 * in days rounded up once, less what was granted. Times that overlap count once; a time that lies in the days won by
 * an earlier one counts too, so that neither the order of declarations nor that of runs changes the sum.
 */
export function daysToExtend(
  { since, closesOn, granted }: ExtendedWindow,
  unavailable: readonly Period[],
  timeZone: string,
): number {
  let lostMs = 0;
  const daysLost = () => Math.ceil(lostMs / dayMs);
  for (const { from, to } of unionOfPeriods(unavailable)) {
    const closes = endOfDay(addDays(closesOn, Math.max(0, daysLost() - granted)), timeZone);
    if (to <= since || from >= closes) continue;
    lostMs += to.getTime() - Math.max(from.getTime(), since.getTime());
  }
  return Math.max(0, daysLost() - granted);
}

/** From when an enrolment gave access. */
export function accessSince(
  { enrolledAt, opensOn }: { enrolledAt: Date; opensOn: IsoDay | null },
  timeZone: string,
): Date {
  const opensAt = opensOn === null ? enrolledAt : startOfDay(opensOn, timeZone);
  return opensAt > enrolledAt ? opensAt : enrolledAt;
}
