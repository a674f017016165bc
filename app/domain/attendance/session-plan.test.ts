import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiedHalfDays } from '~/domain/attendance/copied-half-days';
import { nextReminderAt, reminderDue, sessionReminders } from '~/domain/attendance/session-reminders';
import { asTyped, halfDayTyped } from '~/domain/attendance/typed-half-day';
import { addDays, daysBetween } from '~/domain/calendar';

const paris = 'Europe/Paris';
const typed = (day: string, from: string, to: string, breakMinutes = 0) =>
  halfDayTyped({ day, from, to, breakMinutes }, paris);

test('a half-day that ends before it begins is over midnight', () => {
  const halfDay = typed('2026-11-24', '21:00', '01:30', 15);
  expect(halfDay.endsAt.toISOString()).toBe('2026-11-25T00:30:00.000Z');
  expect(halfDay.plannedMinutes).toBe(255);
});

test('a change of clocks inside a half-day counts the minutes that really pass', () => {
  expect(typed('2026-03-29', '01:00', '04:00').plannedMinutes).toBe(120);
  expect(typed('2026-10-25', '01:00', '04:00').plannedMinutes).toBe(240);
});

test('copying keeps the times on the clock, the days between and the breaks, across changes of clocks', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2025-01-01', days));
  const time = (from: number, to: number) =>
    fc.integer({ min: from * 12, max: to * 12 }).map((fives) => {
      const minutes = fives * 5;
      return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    });
  const halfDay = fc.record({
    day,
    from: time(4, 12),
    to: time(13, 23),
    breakMinutes: fc.integer({ min: 0, max: 50 }),
  });
  const zones = fc.constantFrom(paris, 'America/Guadeloupe', 'Australia/Lord_Howe', 'America/New_York');
  fc.assert(
    fc.property(fc.array(halfDay, { minLength: 1, maxLength: 6 }), day, zones, (wanted, firstDay, zone) => {
      const ordered = [...wanted].sort((one, other) => one.day.localeCompare(other.day));
      const copied = copiedHalfDays(
        ordered.map((one) => halfDayTyped(one, zone)),
        firstDay,
        zone,
      ).map((one) => asTyped(one, zone));
      copied.forEach((copy, index) => {
        const original = ordered[index]!;
        expect([copy.from, copy.to, copy.breakMinutes]).toEqual([
          original.from,
          original.to,
          original.breakMinutes,
        ]);
        expect(daysBetween(firstDay, copy.day)).toBe(daysBetween(ordered[0]!.day, original.day));
      });
    }),
  );
});

const hour = 3_600_000;
const starts = (day: string, time: string, id = `${day} ${time}`) => ({
  id,
  startsAt: typed(day, time, '23:00').startsAt,
});

test('reminders come 7 days and a day before at the same time on the clock, and an hour before each day', () => {
  const reminders = sessionReminders(
    [starts('2026-10-27', '09:00'), starts('2026-10-26', '14:00'), starts('2026-10-26', '09:00')],
    paris,
  );
  expect(reminders.map(({ kind, at }) => `${kind} ${at.toISOString()}`)).toEqual([
    'week 2026-10-19T07:00:00.000Z',
    'day 2026-10-25T08:00:00.000Z',
    'hour 2026-10-26T07:00:00.000Z',
    'hour 2026-10-27T07:00:00.000Z',
  ]);
});

test('of what was missed only the latest that still helps is due, and nothing once the half-day has begun', () => {
  const session = [starts('2026-11-24', '09:00')];
  const reminders = sessionReminders(session, paris);
  const [week, day] = reminders;
  const begins = session[0]!.startsAt.getTime();
  expect(reminderDue(reminders, week!.at, new Date(begins - 30 * hour))?.kind).toBe('week');
  expect(reminderDue(reminders, week!.at, new Date(begins - 3 * hour))?.kind).toBe('day');
  expect(reminderDue(reminders, week!.at, new Date(begins - hour / 2))?.kind).toBe('hour');
  expect(reminderDue(reminders, week!.at, new Date(begins))).toBeNull();
  expect(reminderDue(reminders, day!.at, new Date(week!.at.getTime() + hour))).toBeNull();
  expect(nextReminderAt(reminders, new Date(begins))).toBeNull();
});
