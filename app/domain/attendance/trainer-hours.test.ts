import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trainerHours } from '~/domain/attendance/trainer-hours';

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 8) + minutes * 60_000);
const morning = { from: at(0), to: at(210), plannedMinutes: 195 };
const afternoon = { from: at(300), to: at(510), plannedMinutes: 195 };

test('a half-day counter-signed counts whole, another for the minutes the trainer was in the room', () => {
  const halfDays = [
    { ...morning, countersigned: true, stays: [] },
    { ...afternoon, countersigned: false, stays: [{ from: at(290), to: at(360) }] },
  ];
  const hours = trainerHours(halfDays, at(400));
  expect(hours).toEqual({ halfDays: 2, planned: 390, plannedToDate: 195, led: 195 + 60, countersigned: 1 });
});

test('nobody leads more than was planned', () => {
  const stay = fc.tuple(fc.integer({ min: -100, max: 600 }), fc.nat(900));
  fc.assert(
    fc.property(fc.array(stay), fc.boolean(), (list, countersigned) => {
      const stays = list.map(([from, length]) => ({ from: at(from), to: at(from + length) }));
      const hours = trainerHours(
        [
          { ...morning, stays, countersigned },
          { ...afternoon, stays, countersigned: false },
        ],
        at(600),
      );
      expect(hours.led).toBeLessThanOrEqual(hours.planned);
    }),
  );
});
