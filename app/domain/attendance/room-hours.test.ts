import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomHours, roomStanding } from '~/domain/attendance/room-hours';

const at = (text: string) => new Date(`2026-11-${text}:00.000Z`);
const halfDay = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const twoDays = [
  halfDay('24T13:00', '24T16:30'),
  halfDay('24T08:00', '24T11:30'),
  halfDay('26T08:00', '26T11:30'),
];

test('a room is open from half an hour before the first half-day of a day to an hour after the last', () => {
  const hours = roomHours(twoDays, 'Europe/Paris');
  expect(roomStanding(hours, at('24T07:29'))).toEqual({ open: false, opensAt: at('24T07:30') });
  expect(roomStanding(hours, at('24T07:30'))).toEqual({ open: true, until: at('24T17:30') });
  expect(roomStanding(hours, at('24T12:15'))).toEqual({ open: true, until: at('24T17:30') });
  expect(roomStanding(hours, at('24T17:30'))).toEqual({ open: false, opensAt: at('26T07:30') });
  expect(roomStanding(hours, at('26T12:30'))).toEqual({ open: false, opensAt: null });
});

test('a half-day over midnight keeps the room of its first day open', () => {
  const hours = roomHours([halfDay('24T20:00', '24T22:00'), halfDay('24T22:30', '25T02:00')], 'Europe/Paris');
  expect(roomStanding(hours, at('25T01:00'))).toEqual({ open: true, until: at('25T03:00') });
});

test('during each half-day the room is open, whatever the time zone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 720 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.constantFrom('Europe/Paris', 'Pacific/Auckland', 'America/Los_Angeles'),
      (list, timeZone) => {
        const minute = (n: number) => new Date(at('01T00:00').getTime() + n * 60_000);
        const halfDays = list.map(([from, long]) => ({
          startsAt: minute(from),
          endsAt: minute(from + long),
        }));
        const hours = roomHours(halfDays, timeZone);
        for (const { startsAt, endsAt } of halfDays) {
          expect(roomStanding(hours, startsAt).open).toBe(true);
          expect(roomStanding(hours, endsAt).open).toBe(true);
        }
      },
    ),
  );
});
