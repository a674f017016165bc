import { expect, test } from 'vitest';
import { postponedSessions, postponementOf, type PostponementRecord } from './postponement';

const record = (kind: string, facts: Record<string, unknown>, id = kind): PostponementRecord => ({
  ...{ id, kind, facts, occurredAt: '2026-11-12T09:00:00.000Z' },
});
const asked = record('postponement-asked', { reason: 'Inventaire', inTime: true, by: 'c' }, 'r');
const offered = record('offered', { versionId: 'v', requestId: 'r' });
const stateAfter = (...records: PostponementRecord[]) => postponementOf(records)?.state ?? null;

test('a request stands as the chain says, whatever else happens to the order (K30)', () => {
  expect(stateAfter(record('offered', { versionId: 'v' }))).toBeNull();
  expect(stateAfter(asked)).toBe('open');
  expect(stateAfter(asked, record('offered', { versionId: 'w' }))).toBe('open');
  expect(stateAfter(asked, record('postponement-refused', { requestId: 'other' }))).toBe('open');
  expect(stateAfter(asked, record('postponement-refused', { requestId: 'r', reason: 'Non' }))).toBe(
    'refused',
  );
  expect(stateAfter(asked, offered)).toBe('offered');
  expect(stateAfter(asked, offered, record('withdrawn', { versionId: 'v' }))).toBe('open');
  expect(stateAfter(asked, offered, record('declined', { versionId: 'v' }))).toBe('declined');
  expect(stateAfter(asked, offered, record('accepted', { versionId: 'w' }))).toBe('offered');
  expect(stateAfter(asked, offered, record('accepted-attested', { versionId: 'v' }))).toBe('agreed');
  expect(stateAfter(asked, offered, { ...asked, id: 's' })).toBe('open');
  expect(stateAfter(asked, record('cancelled', {}))).toBeNull();
});

const now = new Date('2026-11-12T09:00:00.000Z');
const at = (text: string) => new Date(`${text}:00.000Z`);
const halfDay = (id: string, from: string, to: string) => ({ id, startsAt: at(from), endsAt: at(to) });
const sessions = [
  {
    ...{ id: 's1', title: 'Un', cancelled: false },
    halfDays: [halfDay('a', '2026-11-24T08:00', '2026-11-24T11:00')],
  },
  {
    ...{ id: 's2', title: 'Deux', cancelled: false },
    halfDays: [
      halfDay('b', '2026-11-25T08:00', '2026-11-25T11:00'),
      halfDay('c', '2026-11-25T12:00', '2026-11-25T15:00'),
    ],
  },
];
const to = (id: string, sessionId: string, from: string, until: string) => ({
  halfDays: [{ ...{ id, sessionId }, startsAt: `${from}:00.000Z`, endsAt: `${until}:00.000Z` }],
});
const codeOf = (moved: ReturnType<typeof postponedSessions>) =>
  'problem' in moved ? moved.problem.code : null;

test('half-days stand at their new times, sessions in order of time; the others stay as they are', () => {
  const moved = postponedSessions(sessions, to('a', 's1', '2026-12-01T08:00', '2026-12-01T11:00'), now);
  expect(moved).toMatchObject({
    sessions: [{ id: 's2', halfDays: sessions[1]!.halfDays }, { id: 's1' }],
  });
  const first = postponedSessions(sessions, to('b', 's2', '2026-11-26T08:00', '2026-11-26T11:00'), now);
  expect(first).toMatchObject({ sessions: [{}, { halfDays: [{ id: 'c' }, { id: 'b' }] }] });
});

test('what has begun, is to be in the past, overlaps or is no longer there cannot be held so', () => {
  const code = (wanted: ReturnType<typeof to>, when = now) =>
    codeOf(postponedSessions(sessions, wanted, when));
  const later = to('b', 's2', '2026-12-01T08:00', '2026-12-01T11:00');
  expect(code(later, at('2026-11-25T08:00'))).toBe('postponement-lived');
  expect(code(to('b', 's2', '2026-11-12T09:00', '2026-11-12T12:00'))).toBe('postponement-past');
  expect(code(to('b', 's2', '2026-11-25T09:30', '2026-11-25T12:30'))).toBe('postponement-overlaps');
  expect(code(to('b', 's2', '2026-11-25T09:00', '2026-11-25T12:00'))).toBeNull();
  expect(code(to('b', 's1', '2026-12-01T08:00', '2026-12-01T11:00'))).toBe('postponement-stale');
  expect(code(to('x', 's2', '2026-12-01T08:00', '2026-12-01T11:00'))).toBe('postponement-stale');
  const cancelled = sessions.map((one) => ({ ...one, cancelled: true }));
  expect(codeOf(postponedSessions(cancelled, later, now))).toBe('postponement-stale');
});
