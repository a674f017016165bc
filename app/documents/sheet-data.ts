import type { Edition } from '~/documents/edition';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { AttendanceStatus } from '~/domain/attendance/register';
import type { Period } from '~/domain/calendar';
import type { Language } from '~/locales/translator';

/** Who issues a document about attendance, as its letterhead names them. */
export type SheetOrganization = {
  name: string;
  street: string;
  postalCode: string;
  city: string;
  siret: string | null;
  activityDeclaration: string | null;
  activityPrefecture: string | null;
  representativeName: string | null;
  representativeTitle: string | null;
  /** `#rrggbb` */
  accentColour: string;
  /** A PNG or JPEG image. */
  logo: Uint8Array | null;
};

export type SheetSignature = {
  signedAt: Date;
  /** When the device made it, where it was kept without network. */
  claimedAt: Date | null;
  method: string;
  mark: DrawnMark | null;
  statementHash: string;
};

/** One participant's half-day. */
export type SheetRow = {
  participantId: string;
  name: string;
  remote: boolean;
  status: AttendanceStatus;
  connectedMinutes: number;
  attendedMinutes: number;
  absence: string | null;
  note: string;
  lateMinutes: number;
  earlyMinutes: number;
  unsignedReason: string | null;
  signature: SheetSignature | null;
};

export type SheetHalfDay = Period & {
  id: string;
  plannedMinutes: number;
  countersignatures: readonly (SheetSignature & { name: string })[];
  rows: readonly SheetRow[];
};

export type SheetCorrection = {
  correctedAt: Date;
  by: string;
  person: string;
  halfDay: Period;
  reason: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
};

/** The evidence a sheet was made of: whoever holds the chain can compare both. */
export type SheetProof = { records: number; headHash: string; signatures: number; statementsHash: string };

export type AttendanceSheet = {
  language: Language;
  organization: SheetOrganization;
  session: {
    title: string;
    courseTitle: string;
    mode: SessionMode;
    place: string;
    timeZone: string;
    cancelReason: string | null;
  };
  trainers: readonly string[];
  /** In order of time. */
  halfDays: readonly SheetHalfDay[];
  corrections: readonly SheetCorrection[];
  proof: SheetProof;
  edition?: Edition;
  madeAt: Date;
};
