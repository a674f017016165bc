import type { AttendanceStatus } from '~/domain/attendance/register';

type Line = { participantId: string; retainedMinutes: number; status: AttendanceStatus };

/**
 * Whether a participant has attended a session as its policy asks (K14): every half-day at which they were expected is
 * over, and of each the policy retains minutes (in person: once signed and counter-signed).
 */
export function stepAttended(lines: readonly Line[], participantId: string): boolean {
  const own = lines.filter((line) => line.participantId === participantId);
  return (
    own.length > 0 &&
    own.every(
      ({ status, retainedMinutes }) =>
        status !== 'upcoming' && status !== 'in-progress' && retainedMinutes > 0,
    )
  );
}
