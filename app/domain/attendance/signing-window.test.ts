import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  lateDeliveryMs,
  mayCountersign,
  signingStateAt,
  signingTime,
  signingWindow,
} from '~/domain/attendance/signing-window';

const halfDay = { from: new Date('2026-11-24T08:00:00Z'), to: new Date('2026-11-24T11:30:00Z') };
const window = signingWindow(halfDay, 24);
const at = (text: string) => new Date(text);
const minute = 60_000;

test('a half-day is signed from its start to so many hours after its end, both included', () => {
  expect(window).toEqual({ from: halfDay.from, to: at('2026-11-25T11:30:00Z') });
  expect(signingStateAt(window, at('2026-11-24T07:59:59.999Z'))).toBe('upcoming');
  expect(signingStateAt(window, halfDay.from)).toBe('open');
  expect(signingStateAt(window, window.to)).toBe('open');
  expect(signingStateAt(window, at('2026-11-25T11:30:00.001Z'))).toBe('closed');
  expect(signingStateAt(signingWindow(halfDay, 0), halfDay.to)).toBe('open');
});

test('a signature that came without network counts by the time it was made, for three days after the window', () => {
  const made = at('2026-11-24T10:00:00Z');
  const last = new Date(window.to.getTime() + lateDeliveryMs);
  expect(signingTime(window, last, made)).toEqual({ accepted: true, claimedAt: made });
  expect(signingTime(window, new Date(last.getTime() + 1), made)).toEqual({
    accepted: false,
    reason: 'signing-closed',
  });
  expect(signingTime(window, last, null)).toEqual({ accepted: false, reason: 'signing-closed' });
  expect(signingTime(window, last, new Date(window.to.getTime() + 1)).accepted).toBe(false);
  expect(signingTime(window, made, at('2026-11-24T07:00:00Z'))).toEqual({
    accepted: false,
    reason: 'signing-not-open',
  });
  expect(signingTime(window, made, at('2026-11-24T10:05:00Z'))).toEqual({
    accepted: false,
    reason: 'signing-time-invalid',
  });
});

test('what comes within a minute was not kept on the device', () => {
  const now = at('2026-11-24T10:00:00Z');
  expect(signingTime(window, now, at('2026-11-24T09:59:30Z'))).toEqual({ accepted: true, claimedAt: null });
  expect(signingTime(window, now, at('2026-11-24T10:00:30Z'))).toEqual({ accepted: true, claimedAt: null });
});

test('whatever is claimed, nobody signs before the start, after the window, or in the future', () => {
  const moments = fc.integer({ min: -48 * 60, max: 200 * 60 });
  fc.assert(
    fc.property(moments, fc.option(moments), (came, made) => {
      const now = new Date(halfDay.from.getTime() + came * minute);
      const claimed = made === null ? null : new Date(halfDay.from.getTime() + made * minute);
      const time = signingTime(window, now, claimed);
      if (!time.accepted) return;
      const counted = time.claimedAt ?? now;
      expect(signingStateAt(window, counted)).toBe('open');
      expect(counted <= now).toBe(true);
      expect(now.getTime() - window.to.getTime()).toBeLessThanOrEqual(lateDeliveryMs);
    }),
  );
});

test('trainers counter-sign from five minutes before the end', () => {
  expect(mayCountersign(halfDay, at('2026-11-24T11:24:59Z'))).toBe(false);
  expect(mayCountersign(halfDay, at('2026-11-24T11:25:00Z'))).toBe(true);
  expect(mayCountersign(halfDay, at('2027-01-01T00:00:00Z'))).toBe(true);
});
