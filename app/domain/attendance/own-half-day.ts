import type { Period } from '~/domain/calendar';

/** A half-day that somebody is expected at, with what decides whether and what they sign. */
export type OwnHalfDay = {
  organizationId: string;
  membershipId: string;
  halfDayId: string;
  sessionId: string;
  participantId: string;
  cancelled: boolean;
  /** When it may be signed. */
  window: Period;
  /** What the statement speaks of. */
  stated: {
    person: string;
    organization: string;
    course: string;
    session: string;
    timeZone: string;
    halfDay: Period;
    plannedMinutes: number;
  };
  signature: { signedAt: Date; claimedAt: Date | null; method: string } | null;
};
