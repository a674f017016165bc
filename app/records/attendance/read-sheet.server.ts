import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { statementsHash } from '~/domain/attendance/proof-bundle';
import { sessionStream } from '~/domain/attendance/session-evidence';
import { genesisHash } from '~/domain/evidence/evidence-hash';
import type { Tx } from '~/platform/tenancy.server';
import { readRegisters, type SessionRegister } from '~/records/attendance/read-register.server';
import {
  readSheetCorrections,
  readSheetPeople,
  readSheetSession,
  readSheetSignatures,
  type SheetPerson,
  type SheetSignatureRow,
} from '~/records/attendance/read-sheet-rows.server';

/**
 * What the attendance sheet of a session is drawn from, as it stands at `now`, but for its letterhead; of these
 * enrolments alone where they are given, since a session may bring people of several orders together. Null where there
 * is no such session.
 */
export async function readSheet(
  db: Tx,
  organizationId: string,
  sessionId: string,
  { now, enrolmentIds }: { now: Date; enrolmentIds?: ReadonlySet<string> },
) {
  const session = await readSheetSession(db, organizationId, sessionId);
  const { registers } = await readRegisters(db, organizationId, [sessionId], now);
  const register = registers.get(sessionId);
  if (!session || !register) return null;
  const stream = sessionStream(sessionId);
  const head = await db.evidenceStream.findUnique({
    where: { organizationId_stream: { organizationId, stream } },
    select: { sequence: true, hash: true },
  });
  const all = await readSheetPeople(db, organizationId, sessionId);
  const wanted = enrolmentIds && (await participantsOf(db, organizationId, sessionId, enrolmentIds));
  const people = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
  const signatures = await readSheetSignatures(db, organizationId, sessionId);
  const corrections = await readSheetCorrections(db, organizationId, sessionId);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const halfDayOf = new Map(register.halfDays.map((halfDay) => [halfDay.id, halfDay]));
  const { title, courseTitle, mode, place, timeZone, cancelledAt, cancelReason, trainers } = session;
  return {
    session: {
      ...{ title, courseTitle, mode: mode as SessionMode, place, timeZone },
      cancelReason: cancelledAt ? (cancelReason ?? '') : null,
    },
    trainers,
    halfDays: halfDaysOf(register, people, signatures),
    corrections: corrections.flatMap(({ halfDayId, participantId, by, ...correction }) => {
      const halfDay = halfDayOf.get(halfDayId);
      const person = nameOf.get(participantId);
      return halfDay && person ? [{ ...correction, halfDay, person, by: by ?? '' }] : [];
    }),
    proof: {
      ...{ records: head?.sequence ?? 0, headHash: head?.hash ?? genesisHash },
      ...{ signatures: signatures.length },
      statementsHash: statementsHash(signatures.map((signature) => signature.statementHash)),
    },
    madeAt: now,
  };
}

async function participantsOf(
  db: Tx,
  organizationId: string,
  sessionId: string,
  enrolmentIds: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const rows = await db.sessionParticipant.findMany({
    where: { organizationId, sessionId, enrolmentId: { in: [...enrolmentIds] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

function halfDaysOf(
  { halfDays, lines }: SessionRegister,
  people: readonly SheetPerson[],
  signatures: readonly SheetSignatureRow[],
) {
  const keyOf = (halfDayId: string, participantId: string | null) => `${halfDayId} ${participantId}`;
  const signed = new Map(
    signatures
      .filter(({ role }) => role === 'participant')
      .map((signature) => [keyOf(signature.halfDayId, signature.participantId), signature]),
  );
  const lineOf = new Map(lines.map((line) => [keyOf(line.halfDayId, line.participantId), line]));
  return halfDays.map(({ countersignedAt: _, ...halfDay }) => ({
    ...halfDay,
    countersignatures: signatures
      .filter(({ role, halfDayId }) => role === 'trainer' && halfDayId === halfDay.id)
      .map((signature) => ({ ...signatureOf(signature), name: signature.name })),
    rows: people.flatMap(({ id, name, notes }) => {
      const line = lineOf.get(keyOf(halfDay.id, id));
      const signature = signed.get(keyOf(halfDay.id, id));
      const note = notes[halfDay.id] ?? '';
      return line ? [{ ...line, name, note, signature: signature ? signatureOf(signature) : null }] : [];
    }),
  }));
}

function signatureOf({ signedAt, claimedAt, method, mark, statementHash }: SheetSignatureRow) {
  // Kept as the person drew it, within the limits of `drawn-mark`.
  return { signedAt, claimedAt, method, statementHash, mark: mark as DrawnMark | null };
}
