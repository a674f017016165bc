import fc from 'fast-check';
import { expect, test } from 'vitest';
import { believableSigns } from '~/domain/attendance/believable-signs';

const now = new Date('2026-11-24T10:00:00.000Z');
const hours = [{ from: new Date('2026-11-24T07:30:00.000Z'), to: new Date('2026-11-24T12:30:00.000Z') }];
const before = (seconds: number, from = now) => new Date(from.getTime() - seconds * 1000);

test('a clock that is wrong by any amount gives the same moments', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(fc.integer({ min: 0, max: 7200 }), { maxLength: 9 }),
      (wrongBy, ages) => {
        const clientNow = before(wrongBy);
        const signs = ages.map((age, number) => ({
          number,
          kind: 'seen' as const,
          at: before(age, clientNow),
        }));
        const believed = believableSigns(signs, { clientNow, now, hours });
        expect(believed.map(({ at }) => at)).toEqual(ages.map((age) => before(age)));
        expect(believed.map(({ late }) => late)).toEqual(ages.map((age) => age > 90));
      },
    ),
  );
});

test('the future, the distant past and what lies outside the hours of the room are not believed', () => {
  const at = (seconds: number) => [{ number: 0, kind: 'seen' as const, at: before(seconds) }];
  const believe = (seconds: number, moment = now) =>
    believableSigns(at(seconds), { clientNow: now, now: moment, hours }).map((sign) => sign.at);
  expect(believe(-3600)).toEqual([now]);
  expect(believe(4 * 3600)).toEqual([]);
  expect(believe(0, new Date('2026-11-24T13:00:00.000Z'))).toEqual([]);
  expect(believe(2.5 * 3600)).toEqual([before(2.5 * 3600)]);
  expect(believe(2.6 * 3600)).toEqual([]);
});
