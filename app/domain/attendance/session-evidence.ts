import type { JsonObject } from '~/domain/evidence/canonical-json';

/** A half-day as the chain tells it: instants in ISO, minutes planned without breaks. */
export type HalfDayFact = { id: string; startsAt: string; endsAt: string; plannedMinutes: number };

/** A session as it stood when it was planned or changed. */
export type SessionFact = {
  title: string;
  courseId: string;
  mode: string;
  timeZone: string;
  place: string;
  roomKind: string | null;
  capacity: number | null;
  trainers: readonly string[];
  halfDays: readonly HalfDayFact[];
};

/** Who a fact about presence speaks of: a participant, a trainer's membership, or somebody not identified. */
export type PresentPerson = { participantId: string } | { membershipId: string } | { strangerId: string };

/** What was recorded of one participant's half-day. */
export type AttendanceFact = {
  attends: string | null;
  absence: string | null;
  note: string;
  documentFileId: string | null;
  lateMinutes: number;
  earlyMinutes: number;
  unsignedReason: string | null;
};

/** What the chain `session:<id>` may hold, and what each kind states. Every minute and signature is computed from these. */
export type SessionEvidence = {
  planned: SessionFact & { by: string | null };
  changed: { before: SessionFact; after: SessionFact; reason: string; by: string | null };
  cancelled: { reason: string; by: string | null };
  /** Whom we told what: invitations, moves, cancellations, reminders. */
  told: { what: string; to: readonly string[] };
  'participant-added': {
    participantId: string;
    enrolmentId: string;
    halfDayIds: readonly string[];
    by: string | null;
  };
  'participant-removed': { participantId: string; halfDayIds: readonly string[]; by: string | null };
  /** Signs of life of one page or device. */
  joined: { who: PresentPerson; connection: string; address: string | null; device: string | null };
  seen: { who: PresentPerson; connection: string };
  left: { who: PresentPerson; connection: string };
  /** A stay that a connected provider vouches for. */
  stayed: { who: PresentPerson; connection: string; from: string; to: string };
  'room-event': { type: string; payload: JsonObject };
  'stranger-attached': { strangerId: string; name: string; participantId: string; by: string };
  'stranger-dismissed': { strangerId: string; name: string; by: string };
  signed: {
    halfDayId: string;
    participantId: string;
    membershipId: string;
    statement: string;
    statementHash: string;
    method: string;
    claimedAt: string | null;
    address: string;
    device: string;
    deviceId: string;
    markHash: string | null;
  };
  countersigned: {
    halfDayId: string;
    membershipId: string;
    statement: string;
    statementHash: string;
    address: string;
    device: string;
    deviceId: string;
    markHash: string | null;
  };
  recorded: { halfDayId: string; participantId: string; attendance: AttendanceFact; by: string };
  corrected: {
    halfDayId: string;
    participantId: string;
    before: AttendanceFact;
    after: AttendanceFact;
    reason: string;
    by: string;
  };
  'replay-added': { replayId: string; title: string; kind: string; by: string | null };
  'replay-removed': { replayId: string; title: string; by: string | null };
  'replay-opened': { replayId: string; membershipId: string };
};

export type SessionEvidenceKind = keyof SessionEvidence;

export const sessionStream = (sessionId: string) => `session:${sessionId}`;
