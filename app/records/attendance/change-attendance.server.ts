import { decideAttendance, sameAttendance } from '~/domain/attendance/attendance-change';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import type { AttendanceInput } from '~/domain/attendance/signing-inputs';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { lockSession, type LockedSession } from '~/records/attendance/lock-session.server';

export type AttendanceOf = { sessionId: string; halfDayId: string; participantId: string };

const factFields = {
  ...{ attends: true, absence: true, note: true, documentFileId: true },
  ...{ lateMinutes: true, earlyMinutes: true, unsignedReason: true },
} as const;

/**
 * Writes how a participant's half-day stands, under the session's lock, and returns what it was and is; null where
 * nothing differs. `documentFileId` is that of a document just stored. `correcting` after the counter-signature, and
 * only then. Refuses with `not-found`, `session-cancelled`, `half-day-countersigned`, `half-day-not-countersigned`,
 * `half-day-not-begun` and `invalid-input`.
 */
export async function changeAttendance(
  tx: Tx,
  organizationId: string,
  { sessionId, halfDayId, participantId }: AttendanceOf,
  {
    correcting,
    documentFileId,
    ...wanted
  }: AttendanceInput & {
    correcting: boolean;
    documentFileId: string | null;
  },
  now: Date,
): Promise<{ session: LockedSession; before: AttendanceFact; after: AttendanceFact } | null> {
  const session = await lockSession(tx, organizationId, sessionId);
  const key = { organizationId_halfDayId_participantId: { organizationId, halfDayId, participantId } };
  const entry = await tx.halfDayAttendance.findUnique({
    where: key,
    select: {
      ...{ expected: true, ...factFields },
      halfDay: {
        select: {
          ...{ sessionId: true, startsAt: true, endsAt: true, plannedMinutes: true, countersignedAt: true },
        },
      },
    },
  });
  if (!entry?.expected || entry.halfDay.sessionId !== sessionId) throw new Refusal('not-found');
  if (session.state === 'cancelled') throw new Refusal('session-cancelled');
  const { expected: _, halfDay, ...before } = entry;
  const countersigned = halfDay.countersignedAt !== null;
  if (countersigned && !correcting) throw new Refusal('half-day-countersigned');
  if (!countersigned && correcting) throw new Refusal('half-day-not-countersigned');
  const { withoutDocument, ...fact } = wanted;
  const period = { from: halfDay.startsAt, to: halfDay.endsAt, plannedMinutes: halfDay.plannedMinutes };
  const decision = decideAttendance(fact, period, session.mode as SessionMode, now);
  if (!decision.allowed) {
    if (decision.reason === 'half-day-not-begun') throw new Refusal(decision.reason);
    throw new Refusal('invalid-input', { errors: [{ path: 'lateMinutes', problem: 'late-too-long' }] });
  }
  const kept = withoutDocument ? null : before.documentFileId;
  const after = { ...decision.fact, documentFileId: documentFileId ?? kept };
  if (sameAttendance(before, after)) return null;
  await tx.halfDayAttendance.update({
    where: key,
    data: { ...after, recordedAt: now },
    select: { participantId: true },
  });
  return { session, before, after };
}
