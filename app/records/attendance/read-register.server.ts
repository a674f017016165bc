import { partialPresenceOf, type PartialPresence } from '~/domain/attendance/attendance-policy';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import {
  attendanceRegister,
  type RegisterEntry,
  type RegisterHalfDay,
  type RegisterLine,
} from '~/domain/attendance/register';
import type { Tx } from '~/platform/tenancy.server';
import {
  readHalfDays,
  readSignatures,
  readStays,
  type EntryRow,
  type SignatureRow,
  type StayRow,
} from '~/records/attendance/read-register-rows.server';

export type SessionRegister = {
  sessionId: string;
  courseId: string;
  title: string;
  mode: SessionMode;
  timeZone: string;
  cancelledAt: Date | null;
  halfDays: RegisterHalfDay[];
  lines: RegisterLine[];
  /** What the lines were made of, for whoever shows the records behind them. */
  stays: StayRow[];
  signatures: SignatureRow[];
};

/**
 * The attendance registers of sessions, by session; with `participantIds`, the lines of these participants alone (a
 * device that signed for others too is found all the same). The policy is the organization's default. Three queries,
 * however many sessions.
 */
export async function readRegisters(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
  now: Date,
  participantIds?: readonly string[],
): Promise<{ policy: PartialPresence; registers: Map<string, SessionRegister> }> {
  const wish = { sessionIds, participantIds };
  const { partialPresence, halfDays } = await readHalfDays(tx, organizationId, wish);
  const stays = bySession(await readStays(tx, organizationId, wish));
  const signatures = bySession(await readSignatures(tx, organizationId, wish));
  const policy = partialPresenceOf(partialPresence);
  const registers = new Map<string, SessionRegister>();
  for (const [sessionId, rows] of bySession(halfDays)) {
    const [session] = rows;
    if (!session) continue;
    const { courseId, title, timeZone, cancelledAt } = session;
    const facts = {
      mode: session.mode as SessionMode,
      halfDays: rows.map(({ id, from, to, plannedMinutes, countersignedAt }) => ({
        ...{ id, from, to, plannedMinutes, countersignedAt },
      })),
      entries: rows.flatMap(({ entries }) => entries.map(entryOf)),
      stays: stays.get(sessionId) ?? [],
      signatures: signatures.get(sessionId) ?? [],
    };
    const lines = attendanceRegister(facts, policy, now);
    const { mode, halfDays: known } = facts;
    registers.set(sessionId, {
      ...{ sessionId, courseId, title, mode, timeZone, cancelledAt, halfDays: known, lines },
      ...{ stays: facts.stays, signatures: facts.signatures },
    });
  }
  return { policy, registers };
}

function entryOf(entry: EntryRow): RegisterEntry {
  const { attends } = entry;
  return { ...entry, attends: attends === 'remote' || attends === 'in-person' ? attends : null };
}

function bySession<Row extends { sessionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.sessionId);
    if (group) group.push(row);
    else groups.set(row.sessionId, [row]);
  }
  return groups;
}
