import { describe, expect, test } from 'vitest';
import { cancellationOf, type CancellableOrder } from '~/domain/funding/order-cancellation';

const order: CancellableOrder = {
  ...{ accepted: true, startsOn: '2026-12-31', timeZone: 'Europe/Paris', price: 360_000, indemnity: true },
};

/** Noon of a day in Paris, and the last and first minutes of days. */
const at = (text: string) => new Date(text);

describe('the client cancels or postpones (K30)', () => {
  test.each([
    ['the last free day, a month before clamped to 30 November', '2026-11-30T22:59:59.999Z', 'K30', 0],
    ['the first instant after it', '2026-11-30T23:00:00.000Z', 'K12', 360_000],
    ['the eve of the start', '2026-12-30T12:00:00.000Z', 'K12', 360_000],
  ])('%s', (_name, instant, kind, indemnityCents) => {
    expect(cancellationOf(order, 'client', at(instant))).toMatchObject({
      ...{ allowed: true, terms: { kind, indemnityCents, until: '2026-11-30' } },
    });
  });

  test('late without a clause of indemnity costs nothing: what is not delivered is not training (F1)', () => {
    const without = { ...order, indemnity: false };
    expect(cancellationOf(without, 'client', at('2026-12-20T12:00:00.000Z'))).toMatchObject({
      terms: { kind: 'K12', indemnityCents: 0, choice: true },
    });
  });

  test('the end of February is clamped in both kinds of year', () => {
    const starts = (startsOn: string) => ({ ...order, startsOn });
    const free = (startsOn: string, instant: string) =>
      cancellationOf(starts(startsOn), 'client', at(instant));
    expect(free('2027-03-31', '2027-02-28T22:59:00.000Z')).toMatchObject({ terms: { kind: 'K30' } });
    expect(free('2027-03-31', '2027-02-28T23:00:00.000Z')).toMatchObject({ terms: { kind: 'K12' } });
    expect(free('2028-03-31', '2028-02-29T12:00:00.000Z')).toMatchObject({ terms: { kind: 'K30' } });
  });
});

test('an order ends by the numbers it was accepted with, whatever the conditions say later (K02)', () => {
  const deadlines = { acceptMinutes: 30, postponeMonths: 2, cancelDays: 14, reminderDays: [] };
  const ends = (side: 'client' | 'organization') =>
    cancellationOf({ ...order, deadlines }, side, at('2026-10-01T12:00:00.000Z'));
  expect(ends('client')).toMatchObject({ terms: { kind: 'K30', until: '2026-10-31' } });
  expect(ends('organization')).toMatchObject({ terms: { kind: 'K31', until: '2026-12-17' } });
});

describe('the organization cancels (K31, K32)', () => {
  test.each([
    [
      'seven days before',
      '2026-12-24T22:59:59.999Z',
      { allowed: true, terms: { kind: 'K31', choice: true } },
    ],
    ['six days before', '2026-12-24T23:00:00.000Z', { allowed: false, reason: 'organization-too-late' }],
  ])('%s', (_name, instant, expected) => {
    expect(cancellationOf(order, 'organization', at(instant))).toMatchObject(expected);
  });
});

test('once it has begun nobody cancels, and before it was accepted anybody may', () => {
  const begun = at('2026-12-30T23:00:00.000Z');
  for (const side of ['client', 'organization'] as const) {
    expect(cancellationOf(order, side, begun)).toMatchObject({ allowed: false, reason: 'order-begun' });
    expect(cancellationOf({ ...order, accepted: false }, side, begun)).toMatchObject({
      ...{ allowed: true, terms: { kind: 'not-accepted', indemnityCents: 0 } },
    });
  }
});
