import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, endOfDay, startOfDay } from '~/domain/calendar';
import { toldDue } from './due';

const timeZone = 'Europe/Paris';

test('names the last day in time, and how near it is, across days without 24 hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -3, max: 5 }), (start, away) => {
      const today = addDays('2026-01-01', start);
      const now = new Date(startOfDay(today, timeZone).getTime() + 3_600_000 * 9);
      const day = addDays(today, away);
      const state = away < 0 ? 'overdue' : away === 0 ? 'today' : away === 1 ? 'tomorrow' : 'later';
      expect(toldDue(endOfDay(day, timeZone), null, now, timeZone)).toEqual({
        ...{ state, day, at: null, before: null },
      });
    }),
  );
});

test('before a session it names the very moment', () => {
  const at = new Date('2026-11-20T08:00:00Z');
  const told = { day: '2026-11-20', at: at.toISOString(), before: 'Atelier' };
  expect(toldDue(at, 'Atelier', new Date(at.getTime() - 1), timeZone)).toEqual({ state: 'today', ...told });
  expect(toldDue(at, 'Atelier', at, timeZone)).toEqual({ state: 'overdue', ...told });
});
