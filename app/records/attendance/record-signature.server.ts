import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { markHash } from '~/domain/attendance/mark-hash';
import { statementHash } from '~/domain/attendance/statement-hash';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import { hastenStepAgenda } from '~/records/attendance/step-agenda.server';
import type { Tx } from '~/platform/tenancy.server';
import {
  appendSessionEvidence,
  type SessionSource,
} from '~/records/attendance/append-session-evidence.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';

/** Where a signature was made: network address, the browser as it names itself, and the browser itself by its cookie. */
export type SigningPlace = { address: string; device: string; deviceId: string };

export type SignatureToRecord = {
  sessionId: string;
  halfDayId: string;
  membershipId: string;
  statement: string;
  method: string;
  claimedAt: Date | null;
  mark: DrawnMark | null;
  source: SessionSource;
} & ({ role: 'participant'; participantId: string } | { role: 'trainer'; participantId: null });

const longestDevice = 300;

/** Writes a signature and its evidence, under the session's lock and once the caller knows that there is none yet. */
export async function recordSignature(
  tx: Tx,
  organizationId: string,
  signature: SignatureToRecord,
  place: SigningPlace,
  now: Date,
): Promise<{ id: string; evidenceId: string }> {
  const { sessionId, halfDayId, membershipId, statement, method, claimedAt, mark, source } = signature;
  const signed = { halfDayId, membershipId, statement, statementHash: statementHash(statement) };
  const from = { ...place, device: place.device.slice(0, longestDevice) };
  const payload = { ...signed, ...from, markHash: mark && markHash(mark) };
  const common = { source, eventKey: `${signature.role}-signed:${halfDayId}:${membershipId}` };
  const { id: evidenceId } =
    signature.role === 'participant'
      ? await appendSessionEvidence(
          tx,
          organizationId,
          sessionId,
          {
            ...common,
            kind: 'signed',
            occurredAt: claimedAt ?? now,
            payload: {
              ...payload,
              participantId: signature.participantId,
              ...{ method, claimedAt: claimedAt?.toISOString() ?? null },
            },
          },
          now,
        )
      : await appendSessionEvidence(
          tx,
          organizationId,
          sessionId,
          { ...common, kind: 'countersigned', payload },
          now,
        );
  const id = createId();
  await tx.attendanceSignature.create({
    data: {
      ...{ organizationId, id, sessionId, ...signed, ...from },
      ...{ participantId: signature.participantId, role: signature.role, method, claimedAt },
      ...{ signedAt: now, evidenceId, ...(mark && { mark: toJson(mark) }) },
    },
    select: { id: true },
  });
  await hastenStepAgenda(tx, organizationId, sessionId, now);
  await lookAtOrders(tx, organizationId, { sessionId }, now);
  return { id, evidenceId };
}
