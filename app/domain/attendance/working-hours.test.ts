import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWorkingHours, frenchHolidays, openingOf, workingMsOf } from '~/domain/attendance/working-hours';

const hour = 3_600_000;
const instants = fc
  .integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2029-12-31T00:00:00Z') })
  .map((ms) => new Date(ms));

test.each([
  [2024, '2024-04-01', '2024-05-09', '2024-05-20'],
  [2025, '2025-04-21', '2025-05-29', '2025-06-09'],
  [2026, '2026-04-06', '2026-05-14', '2026-05-25'],
  [2027, '2027-03-29', '2027-05-06', '2027-05-17'],
  [2038, '2038-04-26', '2038-06-03', '2038-06-14'],
])(
  'the holidays of %i that follow Easter are where the calendar has them',
  (year, monday, ascension, whit) => {
    const holidays = frenchHolidays(year);
    for (const day of [monday, ascension, whit, `${year}-07-14`]) expect(holidays.has(day)).toBe(true);
    expect(holidays.size).toBe(11);
  },
);

test('48 working hours are four days and four hours of opening', () => {
  const monday = new Date('2026-11-23T09:30:00+01:00');
  expect(addWorkingHours(monday, 48)).toEqual(new Date('2026-11-27T13:30:00+01:00'));
});

test('nights, weekends, holidays and changes of the clock count nothing', () => {
  // Reported on a Saturday; Monday is Easter Monday: counted from Tuesday, 08:00 of summer time.
  expect(addWorkingHours(new Date('2027-03-27T23:00:00+01:00'), 11)).toEqual(
    new Date('2027-03-30T19:00:00+02:00'),
  );
  expect(openingOf('2026-12-25')).toBeNull();
  expect(openingOf('2026-11-28')).toBeNull();
});

test('between an instant and the one so many working hours later lie exactly as many', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 200 }), (since, hours) => {
      const until = addWorkingHours(since, hours);
      expect(workingMsOf({ from: since, to: until })).toBe(hours * hour);
      expect(workingMsOf({ from: since, to: new Date(until.getTime() - 1) })).toBeLessThan(hours * hour);
    }),
    { numRuns: 60 },
  );
});

test('hours added one after the other lead where their sum does', () => {
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (since, one, two) => {
        expect(addWorkingHours(addWorkingHours(since, one), two)).toEqual(addWorkingHours(since, one + two));
      },
    ),
    { numRuns: 60 },
  );
});
