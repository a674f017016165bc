import type { NewsHalfDay } from '~/domain/attendance/session-news';
import type { SessionFact } from '~/domain/attendance/session-evidence';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { Tx } from '~/platform/tenancy.server';
import { appendSessionEvidence } from '~/records/attendance/append-session-evidence.server';
import { nextSequence } from '~/records/attendance/next-sequence.server';
import { readSessionFact } from '~/records/attendance/read-session-fact.server';
import { readSessionPeople, type SessionMember } from '~/records/attendance/read-session-people.server';
import { setSessionAgenda } from '~/records/attendance/set-session-agenda.server';
import { tellSessionChange } from '~/records/attendance/tell-session-change.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';

type Changed = {
  before: SessionFact;
  peopleBefore: readonly SessionMember[];
  halfDaysBefore: readonly NewsHalfDay[];
  reason: string;
  by: string | null;
  source: 'workspace' | 'page' | 'job' | `api:${string}`;
};

/**
 * What follows from a change of a session that is written and locked: the chain keeps what it was and why, everyone is
 * told whose calendar it concerns, reminders and orders are looked at again. Gives how it stands; null where nothing
 * changed.
 */
export async function keepSessionChange(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  { before, peopleBefore, halfDaysBefore, reason, by, source }: Changed,
  now: Date,
): Promise<SessionFact | null> {
  const after = await readSessionFact(tx, organizationId, sessionId);
  if (canonicalJson(before) === canonicalJson(after)) return null;
  const fact = { kind: 'changed' as const, payload: { before, after, reason, by }, source };
  await appendSessionEvidence(tx, organizationId, sessionId, fact, now);
  await nextSequence(tx, organizationId, sessionId);
  const people = await readSessionPeople(tx, organizationId, sessionId);
  const everyone = tellsEveryone(before, after);
  const change = { peopleBefore, people, everyone, halfDaysBefore, reason };
  await tellSessionChange(tx, organizationId, sessionId, change, now);
  await setSessionAgenda(tx, organizationId, sessionId, now);
  await lookAtOrders(tx, organizationId, { sessionId, dates: true }, now);
  return after;
}

/** Whether calendars would show something wrong: another name, place, way or time; not a number of places. */
function tellsEveryone(before: SessionFact, after: SessionFact): boolean {
  const shown = ({ title, mode, place, roomKind, halfDays }: SessionFact) =>
    canonicalJson({ title, mode, place, roomKind, halfDays: [...halfDays] });
  return shown(before) !== shown(after);
}
