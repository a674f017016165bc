import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressOf } from '~/domain/learning/progress';
import { believableReading, readingTime, uncoveredTime } from '~/domain/learning/reading-periods';

const outline = {
  modules: [
    {
      id: 'A',
      lessons: [
        { id: 'a', minutes: 10 },
        { id: 'b', minutes: 20 },
      ],
    },
    { id: 'B', lessons: [{ id: 'c', minutes: 30 }] },
  ],
};

describe('progress', () => {
  test('counts estimated minutes of completed lessons, for the whole and for each module', () => {
    expect(progressOf(outline, ['a', 'c'])).toMatchObject({
      status: 'in-progress',
      minutesPlanned: 60,
      minutesDone: 40,
      minutesLeft: 20,
      lessonsDone: 2,
      lessonsTotal: 3,
      percent: 66,
      modules: [
        { moduleId: 'A', minutesPlanned: 30, minutesDone: 10, lessonsDone: 1, lessonsTotal: 2 },
        { moduleId: 'B', minutesPlanned: 30, minutesDone: 30, lessonsDone: 1, lessonsTotal: 1 },
      ],
    });
  });

  test('a lesson completed twice counts once, one of another version not at all', () => {
    expect(progressOf(outline, ['a', 'a', 'gone'])).toMatchObject({ lessonsDone: 1, minutesDone: 10 });
  });

  test('all lessons done is completed', () => {
    expect(progressOf(outline, ['c', 'b', 'a'])).toMatchObject({
      status: 'completed',
      percent: 100,
      ratio: 1,
      minutesLeft: 0,
    });
  });

  test('opening a lesson starts the course', () => {
    expect(progressOf(outline, [])).toMatchObject({ status: 'not-started', percent: 0 });
    expect(progressOf(outline, [], { started: true }).status).toBe('in-progress');
  });

  test('a version without lessons is never completed', () => {
    expect(progressOf({ modules: [] }, [])).toMatchObject({ status: 'not-started', percent: 0, ratio: 0 });
  });

  test('a hundred percent means everything, and only everything', () => {
    const minutes = fc.array(fc.nat({ max: 1440 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(minutes, fc.infiniteStream(fc.boolean()), (durations, choices) => {
        const lessons = durations.map((each, index) => ({ id: String(index), minutes: each }));
        const done = lessons.filter(() => choices.next().value as boolean).map((lesson) => lesson.id);
        const progress = progressOf({ modules: [{ id: 'm', lessons }] }, done);
        const all = done.length === lessons.length;
        expect(progress.percent === 100).toBe(all);
        expect(progress.status === 'completed').toBe(all);
        expect(progress.minutesDone + progress.minutesLeft).toBe(progress.minutesPlanned);
      }),
    );
  });
});

describe('reading time', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 2, 9) + seconds * 1000);
  const period = (from: number, to: number) => ({ from: at(from), to: at(to) });

  test('periods that overlap or touch count once, minutes are rounded down once', () => {
    const time = readingTime([
      period(50, 110),
      period(0, 40),
      period(30, 50),
      period(0, 40),
      period(200, 209.5),
    ]);
    expect(time.periods).toEqual([period(0, 110), period(200, 209.5)]);
    expect(time.milliseconds).toBe(119_500);
    expect(time.minutes).toBe(1);
  });

  test('a period that ends before it begins counts nothing', () => {
    expect(readingTime([period(10, 5), period(5, 5)])).toEqual({ periods: [], milliseconds: 0, minutes: 0 });
  });

  test('neither order nor repetition changes the time, second by second', () => {
    const bounds = fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }));
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 20 }), (pairs) => {
        const periods = pairs.map(([from, to]) => period(from, to));
        const read = new Set<number>();
        for (const [from, to] of pairs) for (let second = from; second < to; second += 1) read.add(second);
        expect(readingTime(periods).milliseconds).toBe(read.size * 1000);
        expect(readingTime([...periods].reverse().concat(periods)).milliseconds).toBe(read.size * 1000);
      }),
    );
  });

  test('a report is believed on our clock, whatever the browser’s clock shows', () => {
    const now = at(10_000);
    for (const skew of [-86_400, -30, 0, 30, 86_400]) {
      const reported = { ...period(9_900 + skew, 9_960 + skew), clientNow: at(10_000 + skew) };
      expect(believableReading(reported, { notBefore: at(0), now })).toEqual({
        allowed: true,
        period: period(9_900, 9_960),
      });
    }
  });

  test('a report of the future, too long, reversed or too old is refused', () => {
    const now = at(1_000_000);
    const limits = { notBefore: at(0), now };
    const refused = { allowed: false, reason: 'period-invalid' };
    const report = (from: number, to: number) => ({ ...period(from, to), clientNow: now });
    expect(believableReading(report(999_990, 1_000_020), limits)).toEqual(refused);
    expect(believableReading(report(999_900, 1_000_000), limits)).toEqual(refused);
    expect(believableReading(report(999_990, 999_980), limits)).toEqual(refused);
    expect(believableReading(report(999_990, 999_990), limits)).toEqual(refused);
    expect(believableReading(report(1_000_000 - 8 * 86_400, 1_000_060 - 8 * 86_400), limits)).toEqual(
      refused,
    );
  });

  test('nothing counts before the enrolment', () => {
    const now = at(1_000);
    const reported = { ...period(900, 960), clientNow: now };
    expect(believableReading(reported, { notBefore: at(930), now })).toEqual({
      allowed: true,
      period: period(930, 960),
    });
    expect(believableReading(reported, { notBefore: at(960), now }).allowed).toBe(false);
  });

  test('each period adds what none of those before it covers, so that their sum is the union', () => {
    const periods = fc.array(
      fc
        .tuple(fc.nat(500), fc.integer({ min: 1, max: 60 }))
        .map(([from, length]) => period(from, from + length)),
    );
    fc.assert(
      fc.property(periods, (read) => {
        const added = read.reduce((total, one, index) => total + uncoveredTime(one, read.slice(0, index)), 0);
        expect(added).toBe(readingTime(read).milliseconds);
      }),
    );
  });
});
