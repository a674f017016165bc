import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import type { IsoDay } from '~/domain/calendar';
import type { Money } from '~/domain/money';

/** Whether lessons done after their module was due are fundable (K15). */
export const lateModulePolicies = ['reject', 'accept'] as const;

export type LateModulePolicy = (typeof lateModulePolicies)[number];

/** Each number as accepted with the order (K02, K03). */
export type FundingPolicy = {
  partialPresence: PartialPresence;
  lateModule: LateModulePolicy;
  /** Net price in cents from which an OPCO pays the organization (K17). */
  subrogationFrom: number;
};

/** Somebody who holds a place of the order, from when they joined to when they left. */
export type OrderParticipant = {
  enrolmentId: string;
  /** Whose place they took. */
  replaces: string | null;
  leftAt: Date | null;
  /**
   * Of whoever was not named when the order was accepted: when they came, and when the OPCO and the organization
   * acknowledged it (K13). An agreement that names them is the OPCO's acknowledgement too.
   */
  change: { joinedAt: Date; toldOpcoAt: Date | null; toldOrganizationAt: Date | null } | null;
};

/** What the register holds of one participant's half-day. */
export type OrderAttendance = {
  enrolmentId: string;
  /** As `attendedMinutes` has them. */
  attendedMinutes: number;
  absent: boolean;
  signed: boolean;
  /** An unsigned half-day whose reason somebody recorded is settled, remote or in person. */
  explained: boolean;
  /** Where it differs from the half-day's, in a session of both kinds. */
  remote?: boolean;
  /** The minutes it comes to once signed and counter-signed; left out where they are those attended, or unknown. */
  onceSigned?: number;
};

/** A half-day of the order's sessions, those of cancelled sessions too: they were sold. */
export type OrderHalfDay = {
  id: string;
  sessionId: string;
  startsAt: Date;
  endsAt: Date;
  plannedMinutes: number;
  remote: boolean;
  /** When its session was cancelled. */
  cancelledAt: Date | null;
  countersigned: boolean;
  attendances: readonly OrderAttendance[];
};

/** A lesson of the order's course: its estimated minutes, what it is due before, and when each completed it. */
export type OrderLesson = {
  id: string;
  moduleId: string;
  minutes: number;
  /** The session before which its module is due; none: the end of the order's last day (K15). */
  dueBeforeSessionId: string | null;
  completions: readonly { enrolmentId: string; at: Date }[];
};

/** What an OPCO agreed to pay for: amounts in cents without VAT, minutes for each person, days inclusive. */
export type FundingAgreement = {
  id: string;
  /** When the OPCO first agreed: what it amends later is no later for it (K20). */
  receivedAt: Date;
  /** When its present terms were received, where they amend earlier ones. */
  amendedAt: Date | null;
  /** Those earlier ones, where there are any: whom the OPCO named, and since when it knew of them (K13). */
  earlier?: readonly { receivedAt: Date; enrolmentIds: readonly string[] }[];
  /** Whether the OPCO pays the organization itself. */
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  enrolmentIds: readonly string[];
  from: IsoDay;
  to: IsoDay;
};

/** All that a settlement follows from. Days are inclusive, in the organization's time zone. */
export type OrderFacts = {
  startsOn: IsoDay;
  endsOn: IsoDay;
  timeZone: string;
  /** Net of the quote, without VAT. */
  price: Money;
  /** What is counted as delivered: each participant's minutes, or those that sessions were held. */
  priceBasis: 'participant' | 'group';
  /** Sold: an empty one is planned and nobody does it; more people who follow nobody are more places. */
  places: number;
  policy: FundingPolicy;
  participants: readonly OrderParticipant[];
  halfDays: readonly OrderHalfDay[];
  lessons: readonly OrderLesson[];
  /** Those granted, as last amended. */
  agreements: readonly FundingAgreement[];
};
