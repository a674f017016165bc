import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import type { Period } from '~/domain/calendar';

export type WantedAttendance = Omit<AttendanceFact, 'documentFileId'>;

export type AttendanceDecision =
  | { allowed: true; fact: WantedAttendance }
  | { allowed: false; reason: 'half-day-not-begun' | 'invalid-input' };

/**
 * What may be recorded of somebody's half-day. An absence may be known beforehand and leaves nothing else to say;
 * lateness, early leave and why a signature is missing are known once it has begun, and late and early together are
 * at most the planned minutes. Which way they attended is asked of mixed sessions only.
 */
export function decideAttendance(
  wanted: WantedAttendance,
  halfDay: Period & { plannedMinutes: number },
  mode: SessionMode,
  now: Date,
): AttendanceDecision {
  const attends = mode === 'mixed' ? wanted.attends : null;
  if (wanted.absence !== null) {
    const nothing = { lateMinutes: 0, earlyMinutes: 0, unsignedReason: null };
    return { allowed: true, fact: { ...wanted, attends, ...nothing } };
  }
  const { lateMinutes, earlyMinutes, unsignedReason } = wanted;
  if (lateMinutes + earlyMinutes > halfDay.plannedMinutes) return { allowed: false, reason: 'invalid-input' };
  if (now < halfDay.from && (lateMinutes > 0 || earlyMinutes > 0 || unsignedReason !== null)) {
    return { allowed: false, reason: 'half-day-not-begun' };
  }
  return { allowed: true, fact: { ...wanted, attends } };
}

/** Whether two facts state the same. */
export function sameAttendance(one: AttendanceFact, other: AttendanceFact): boolean {
  return (Object.keys(one) as (keyof AttendanceFact)[]).every((key) => one[key] === other[key]);
}
