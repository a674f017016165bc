export const sessionPhases = ['upcoming', 'in-progress', 'over', 'cancelled'] as const;

/** Where a session stands: between its first and its last half-day it is in progress, nights included. */
export type SessionPhase = (typeof sessionPhases)[number];

export function sessionPhase(
  { state, startsAt, endsAt }: { state: string; startsAt: Date; endsAt: Date },
  now: Date,
): SessionPhase {
  if (state === 'cancelled') return 'cancelled';
  if (now < startsAt) return 'upcoming';
  return now < endsAt ? 'in-progress' : 'over';
}
