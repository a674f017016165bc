import type { ActorOf } from '~/domain/actor';
import type { AttendanceInput } from '~/domain/attendance/signing-inputs';
import { maximumProofBytes, proofTypes } from '~/domain/billing/invoice-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { changeAttendance, type AttendanceOf } from '~/records/attendance/change-attendance.server';
import { keepAbsenceDocument } from '~/records/attendance/keep-absence-document.server';
import { hastenStepAgenda } from '~/records/attendance/step-agenda.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';

/**
 * Records a participant's absence with its reason and document, lateness, early leave, which way they attended, or why
 * a signature is missing, before the half-day is counter-signed. The same again adds nothing. Refuses with
 * `not-allowed`, `not-found`, `session-cancelled`, `half-day-countersigned`, `half-day-not-begun`, `invalid-input`, and
 * what a file can be refused for.
 */
export async function recordAttendance(
  actor: ActorOf<'member'>,
  { document, ...change }: AttendanceInput & AttendanceOf & { document: IncomingFile | null },
  { now }: { now: Date },
): Promise<{ changed: boolean }> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const { sessionId, halfDayId, participantId, ...wanted } = change;
  const accepted = { types: proofTypes, maximumBytes: maximumProofBytes };
  const file = document && (await receiveFile(organizationId, document, accepted));
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const documentFileId = await keepAbsenceDocument(tx, organizationId, file, { uploadedBy: by, now });
    const of = { sessionId, halfDayId, participantId };
    const wish = { ...wanted, documentFileId, correcting: false };
    const changed = await changeAttendance(tx, organizationId, of, wish, now);
    if (!changed) return { changed: false };
    const payload = { halfDayId, participantId, attendance: changed.after, by };
    const fact = { kind: 'recorded' as const, payload, source: 'workspace' as const };
    await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    await hastenStepAgenda(tx, organizationId, sessionId, now);
    await lookAtOrders(tx, organizationId, { sessionId }, now);
    return { changed: true };
  });
}
