import type { ActorOf } from '~/domain/actor';
import type { AttendanceInput } from '~/domain/attendance/signing-inputs';
import { maximumProofBytes, proofTypes } from '~/domain/billing/invoice-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { changeAttendance, type AttendanceOf } from '~/records/attendance/change-attendance.server';
import { keepAbsenceDocument } from '~/records/attendance/keep-absence-document.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { hastenStepAgenda } from '~/records/attendance/step-agenda.server';

type Correction = AttendanceInput & AttendanceOf & { reason: string; document: IncomingFile | null };

/**
 * Corrects a participant's half-day after its counter-signature: a new record with its reason, beside the old one,
 * which stays. The same values again add nothing. Refuses with `not-allowed`, `not-found`, `session-cancelled`,
 * `half-day-not-countersigned`, `invalid-input`, and what a file can be refused for.
 */
export async function correctAttendance(
  actor: ActorOf<'member'>,
  { document, ...correction }: Correction,
  { now }: { now: Date },
): Promise<{ changed: boolean }> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const { sessionId, halfDayId, participantId, reason, ...wanted } = correction;
  const accepted = { types: proofTypes, maximumBytes: maximumProofBytes };
  const file = document && (await receiveFile(organizationId, document, accepted));
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const documentFileId = await keepAbsenceDocument(tx, organizationId, file, { uploadedBy: by, now });
    const of = { sessionId, halfDayId, participantId };
    const wish = { ...wanted, documentFileId, correcting: true };
    const changed = await changeAttendance(tx, organizationId, of, wish, now);
    if (!changed) return { changed: false };
    const { session, before, after } = changed;
    const payload = { halfDayId, participantId, before, after, reason, by };
    const fact = { kind: 'corrected' as const, payload, source: 'workspace' as const };
    const { id: evidenceId } = await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
    await hastenStepAgenda(tx, organizationId, sessionId, now);
    await lookAtOrders(tx, organizationId, { sessionId }, now);
    await tx.attendanceCorrection.create({
      data: {
        ...{ organizationId, id: createId(), sessionId, halfDayId, participantId, reason },
        ...{ before: toJson(before), after: toJson(after) },
        ...{ correctedBy: by, correctedAt: now, evidenceId },
      },
      select: { id: true },
    });
    const subject = { kind: 'session', id: sessionId, name: session.title };
    const act = { action: 'attendance.corrected', subject, details: { halfDayId, participantId, reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { changed: true };
  });
}
