import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addInZone,
  addMonthsClamped,
  contains,
  dayFromDatabase,
  dayIn,
  daysAsPeriod,
  daysBetween,
  dayToDatabase,
  endOfDay,
  isIsoDay,
  isTimeZone,
  monthlyPeriod,
  monthlyPeriodAround,
  overlap,
  startOfDay,
} from '~/domain/calendar';
import {
  formatDay,
  formatDays,
  formatInstant,
  formatInstantDay,
  formatMinutes,
  formatMoment,
  formatTime,
} from '~/domain/calendar-format';
import { daySchema, instantSchema, timeZoneSchema } from '~/domain/calendar-inputs';

const zones = ['Europe/Paris', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Cairo', 'UTC'];
const zone = fc.constantFrom(...zones);
const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2080-01-01'), noInvalidDate: true });
const day = instant.map((moment) => moment.toISOString().slice(0, 10));

describe('days in a time zone', () => {
  test('the day before midnight in Paris is not yet the next, though it is in Tokyo', () => {
    const moment = new Date('2026-11-02T22:59:59.999Z');
    expect(dayIn(moment, 'Europe/Paris')).toBe('2026-11-02');
    expect(dayIn(moment, 'Asia/Tokyo')).toBe('2026-11-03');
    expect(dayIn(new Date('2026-11-02T23:00:00Z'), 'Europe/Paris')).toBe('2026-11-03');
  });

  test('the days on which clocks change have 23 and 25 hours', () => {
    const hours = (text: string) =>
      (endOfDay(text, 'Europe/Paris').getTime() - startOfDay(text, 'Europe/Paris').getTime()) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-10-26')).toBe(24);
  });

  test('every instant lies within its own day, and days follow each other without a gap', () => {
    fc.assert(
      fc.property(instant, zone, (moment, timeZone) => {
        const today = dayIn(moment, timeZone);
        expect(contains(daysAsPeriod(today, today, timeZone), moment)).toBe(true);
        expect(dayIn(startOfDay(today, timeZone), timeZone)).toBe(today);
        expect(endOfDay(today, timeZone) > moment).toBe(true);
      }),
    );
  });
});

describe('counting days', () => {
  test('adding and counting undo each other', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  test('a day survives the database', () => {
    fc.assert(
      fc.property(day, (some) => {
        expect(dayFromDatabase(dayToDatabase(some))).toBe(some);
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (start, months, expected) => {
    expect(addMonthsClamped(start, months)).toBe(expected);
  });

  test('a clamped day comes back to its anchor when the month allows', () => {
    expect(addMonthsClamped('2026-02-28', 1, 31)).toBe('2026-03-31');
    expect(addMonthsClamped('2026-02-28', 2, 31)).toBe('2026-04-30');
  });

  test('monthly periods follow each other without gap or overlap and keep the anchor day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (anchor, index) => {
        const period = monthlyPeriod(anchor, index);
        expect(monthlyPeriod(anchor, index + 1).from).toBe(period.to);
        const anchorDay = Number(anchor.slice(8));
        const days = Number(period.from.slice(8));
        expect(days === anchorDay || (days < anchorDay && addDays(period.from, 1).endsWith('-01'))).toBe(
          true,
        );
        expect(daysBetween(period.from, period.to)).toBeGreaterThanOrEqual(28);
        expect(daysBetween(period.from, period.to)).toBeLessThanOrEqual(31);
      }),
    );
  });

  test('every day falls in exactly the period found for it', () => {
    fc.assert(
      fc.property(day, day, (anchor, some) => {
        const period = monthlyPeriodAround(anchor, some);
        expect(period.from <= some && some < period.to).toBe(true);
      }),
    );
  });

  test('fourteen days later it is the same time of day, whatever the clocks did', () => {
    const start = new Date('2026-10-20T08:30:00Z'); // 10:30 in Paris, summer time
    expect(addInZone(start, { days: 14 }, 'Europe/Paris').toISOString()).toBe('2026-11-03T09:30:00.000Z');
    expect(addInZone(new Date('2024-02-29T12:00:00Z'), { months: 12 }, 'UTC').toISOString()).toBe(
      '2025-02-28T12:00:00.000Z',
    );
  });
});

test('periods that only touch have nothing in common', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
  expect(overlap({ from: at(1), to: at(3) }, { from: at(3), to: at(5) })).toBeNull();
  expect(overlap({ from: at(1), to: at(4) }, { from: at(3), to: at(5) })).toEqual({ from: at(3), to: at(4) });
  expect(contains({ from: at(1), to: at(3) }, at(3))).toBe(false);
});

describe('reading days, instants and zones', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', '', '+002026-01-01'])(
    '"%s" is no day',
    (text) => {
      expect(isIsoDay(text)).toBe(false);
      expect(daySchema.safeParse(text).success).toBe(false);
    },
  );

  test('days, instants with an offset and zones that exist are read', () => {
    expect(daySchema.parse('2028-02-29')).toBe('2028-02-29');
    expect(instantSchema.parse('2026-11-02T10:00:00+01:00')).toEqual(new Date('2026-11-02T09:00:00Z'));
    expect(instantSchema.safeParse('2026-11-02 10:00').success).toBe(false);
    expect(timeZoneSchema.parse('Europe/Paris')).toBe('Europe/Paris');
    expect(isTimeZone('Europe/Atlantis')).toBe(false);
    expect(isTimeZone('+02:00')).toBe(false);
  });
});

describe('writing days and times', () => {
  test('in French and in English, in the zone asked for', () => {
    expect(formatDay('2026-12-03', 'fr')).toBe('3 décembre 2026');
    expect(formatDay('2026-12-03', 'en')).toBe('3 December 2026');
    expect(formatDay('2026-12-03', 'fr', 'brief')).toBe('3 déc.');
    expect(formatDays('2026-11-30', '2026-12-14', 'fr')).toBe('30 nov. – 14 déc. 2026');
    expect(formatDays('2026-12-14', '2027-01-08', 'en')).toBe('14 Dec 2026 – 8 Jan 2027');
    expect(formatDays('2026-12-14', '2026-12-14', 'fr')).toBe('14 déc. 2026');
    const moment = new Date('2026-12-03T23:02:00Z');
    expect(formatTime(moment, 'fr', 'Europe/Paris')).toBe('00:02');
    expect(formatTime(moment, 'en', 'Europe/Paris')).toBe('00:02');
    expect(formatInstantDay(moment, 'fr', 'Europe/Paris')).toBe('4 décembre 2026');
    expect(formatInstant(moment.toISOString(), 'fr', 'UTC')).toBe('3 déc. 2026, 23:02');
  });

  test('the first of a month in words, as each language writes it', () => {
    const words = (['full', 'long', 'medium', 'brief', 'short'] as const).map((style) =>
      formatDay('2026-11-01', 'fr', style),
    );
    expect(words).toEqual([
      'dimanche 1er novembre 2026',
      '1er novembre 2026',
      '1er nov. 2026',
      '1er nov.',
      '01/11/2026',
    ]);
    expect(formatDay('2026-11-11', 'fr')).toBe('11 novembre 2026');
    expect(formatDay('2026-11-01', 'en')).toBe('1 November 2026');
    expect(formatInstant('2026-11-01T01:01:00Z', 'fr', 'UTC', 'long')).toBe('1er novembre 2026 à 01:01');
  });

  test('an instant in a sentence is a day where a day begins, and a minute elsewhere', () => {
    expect(formatMoment('2026-12-31T23:00:00Z', 'fr', 'Europe/Paris')).toBe('1er janvier 2027');
    expect(formatMoment('2026-12-31T23:00:00Z', 'fr', 'UTC')).toBe('31 décembre 2026 à 23:00');
    expect(formatMoment('2026-12-31T23:01:00Z', 'en', 'Europe/Paris')).toBe('1 January 2027 at 00:01');
  });

  test('minutes become hours and minutes', () => {
    const plain = (minutes: number, locale: string) => formatMinutes(minutes, locale).replace(/\s/g, ' ');
    expect(plain(0, 'fr')).toBe('0 min');
    expect(plain(45, 'fr')).toBe('45 min');
    expect(plain(180, 'fr')).toBe('3 h');
    expect(plain(210, 'fr')).toBe('3 h 30 min');
    expect(plain(210, 'en')).toBe('3 hr 30 min');
  });
});
