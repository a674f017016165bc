import { partialPresenceOf, type PartialPresence } from '~/domain/attendance/attendance-policy';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import { attendanceRegister, type RegisterHalfDay, type RegisterLine } from '~/domain/attendance/register';
import type { Tx } from '~/platform/tenancy.server';

export type SessionRegister = {
  sessionId: string;
  mode: SessionMode;
  halfDays: RegisterHalfDay[];
  lines: RegisterLine[];
};

/**
 * The attendance registers of sessions, by session; with `participantIds`, the lines of these participants alone (signatures
 * by a shared device are then seen among them only). The policy is the organization's default. Five queries, however
 * many sessions.
 */
export async function readRegisters(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
  now: Date,
  participantIds?: readonly string[],
): Promise<{ policy: PartialPresence; registers: Map<string, SessionRegister> }> {
  const sessionId = { in: [...sessionIds] };
  const participant = participantIds ? { participantId: { in: [...participantIds] } } : {};
  const [organization, sessions, entries, stays, signatures] = [
    await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { partialPresence: true },
    }),
    await tx.liveSession.findMany({
      where: { organizationId, id: sessionId },
      select: { id: true, mode: true, halfDays: { orderBy: { startsAt: 'asc' }, select: halfDayFields } },
    }),
    await tx.halfDayAttendance.findMany({
      where: { organizationId, halfDay: { sessionId }, ...participant },
      select: { ...entryFields, halfDay: { select: { sessionId: true } } },
    }),
    await tx.presenceInterval.findMany({
      where: { organizationId, sessionId, participantId: { not: null }, ...participant },
      orderBy: { from: 'asc' },
      select: {
        ...{ sessionId: true, participantId: true, from: true, to: true },
        ...{ address: true, deviceId: true },
      },
    }),
    await tx.attendanceSignature.findMany({
      where: { organizationId, sessionId, role: 'participant', ...participant },
      select: {
        ...{ sessionId: true, halfDayId: true, participantId: true },
        ...{ signedAt: true, deviceId: true, method: true },
      },
    }),
  ];
  const policy = partialPresenceOf(organization.partialPresence);
  const registers = sessions.map(({ id, mode, halfDays }): SessionRegister => {
    const known = halfDays.map(({ startsAt, endsAt, ...halfDay }) => ({
      ...halfDay,
      ...{ from: startsAt, to: endsAt },
    }));
    const facts = {
      mode: mode as SessionMode,
      halfDays: known,
      entries: entries.filter(({ halfDay }) => halfDay.sessionId === id).map(entryOf),
      stays: stays.filter((stay) => stay.sessionId === id).flatMap(withParticipant),
      signatures: signatures.filter((signature) => signature.sessionId === id).flatMap(withParticipant),
    };
    return {
      sessionId: id,
      mode: facts.mode,
      halfDays: known,
      lines: attendanceRegister(facts, policy, now),
    };
  });
  return { policy, registers: new Map(registers.map((register) => [register.sessionId, register])) };
}

const halfDayFields = {
  ...{ id: true, startsAt: true, endsAt: true, plannedMinutes: true, countersignedAt: true },
} as const;

const entryFields = {
  ...{ halfDayId: true, participantId: true, expected: true, attends: true, absence: true },
  ...{ lateMinutes: true, earlyMinutes: true, unsignedReason: true },
} as const;

type EntryRow = Omit<RegisterLineEntry, 'attends'> & { attends: string | null; halfDay: unknown };
type RegisterLineEntry = Parameters<typeof attendanceRegister>[0]['entries'][number];

function entryOf({ halfDay: _, attends, ...entry }: EntryRow): RegisterLineEntry {
  return { ...entry, attends: attends === 'remote' || attends === 'in-person' ? attends : null };
}

/** Signatures and stays of participants always name them; those of trainers are not asked for. */
function withParticipant<Row extends { participantId: string | null }>(
  row: Row,
): (Row & { participantId: string })[] {
  return row.participantId === null ? [] : [{ ...row, participantId: row.participantId }];
}
