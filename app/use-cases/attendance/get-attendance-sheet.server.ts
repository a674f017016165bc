import type { ActorOf } from '~/domain/actor';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { DrawnMark } from '~/domain/attendance/drawn-mark';
import { statementsHash } from '~/domain/attendance/proof-bundle';
import { sessionStream } from '~/domain/attendance/session-evidence';
import { genesisHash } from '~/domain/evidence/evidence-hash';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { renderAttendanceSheet, type SheetLayout } from '~/documents/attendance-sheet';
import type { AttendanceSheet, SheetHalfDay } from '~/documents/sheet-data';
import { readLogo } from '~/integrations/files/read-logo.server';
import { isLanguage, translator } from '~/locales/translator';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { readLetterhead } from '~/records/attendance/read-letterhead.server';
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
 * The attendance sheet of a session, or of one of its half-days, as PDF in the organization's language: as it stands
 * at `now`, with the fingerprints of the evidence it was made of. Refuses with `not-allowed` and `not-found`.
 */
export async function getAttendanceSheet(
  actor: ActorOf<'member'>,
  {
    sessionId,
    halfDayId,
    layout,
  }: { sessionId: string; halfDayId?: string | undefined; layout: SheetLayout },
  { now }: { now: Date },
): Promise<{ bytes: Uint8Array; fileName: string }> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const sheet = await readSheet(forOrganization(actor.organizationId), actor.organizationId, sessionId, now);
  const halfDays = halfDayId ? sheet.halfDays.filter(({ id }) => id === halfDayId) : sheet.halfDays;
  if (halfDays.length === 0) throw new Refusal('not-found');
  const bytes = await renderAttendanceSheet({ ...sheet, halfDays }, { layout });
  const t = translator(sheet.language, 'sheets');
  const name = sheet.session.title;
  return { bytes, fileName: t(layout === 'blank' ? 'blankFileName' : 'fileName', { name }) };
}

async function readSheet(
  db: Tx,
  organizationId: string,
  sessionId: string,
  now: Date,
): Promise<AttendanceSheet> {
  const session = await readSheetSession(db, organizationId, sessionId);
  const { registers } = await readRegisters(db, organizationId, [sessionId], now);
  const register = registers.get(sessionId);
  if (!session || !register) throw new Refusal('not-found');
  const stream = sessionStream(sessionId);
  const head = await db.evidenceStream.findUnique({
    where: { organizationId_stream: { organizationId, stream } },
    select: { sequence: true, hash: true },
  });
  const people = await readSheetPeople(db, organizationId, sessionId);
  const signatures = await readSheetSignatures(db, organizationId, sessionId);
  const corrections = await readSheetCorrections(db, organizationId, sessionId);
  const { organization, logoFile, language } = await readLetterhead(db, organizationId);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const halfDayOf = new Map(register.halfDays.map((halfDay) => [halfDay.id, halfDay]));
  const { title, courseTitle, mode, place, timeZone, cancelledAt, cancelReason, trainers } = session;
  return {
    language: isLanguage(language) ? language : 'fr',
    organization: { ...organization, logo: await readLogo(logoFile) },
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

function halfDaysOf(
  { halfDays, lines }: SessionRegister,
  people: readonly SheetPerson[],
  signatures: readonly SheetSignatureRow[],
): SheetHalfDay[] {
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
