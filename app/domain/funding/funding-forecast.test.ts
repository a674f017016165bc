import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundingForecast, type FundingForecast } from '~/domain/funding/funding-forecast';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { settle } from '~/domain/funding/settlement';
import { anyFundedOrder } from '../../../tests/factories/any-funded-order';
import {
  agreement,
  at,
  benAttends,
  benCompletes,
  fundedOrder,
  newcomer,
} from '../../../tests/factories/funded-order';

const risk = ({ possible, lost, saveable }: ReturnType<typeof fundingForecast>) => [possible, lost, saveable];
const nobodyDid = (facts = fundedOrder()) => ({
  ...facts,
  lessons: facts.lessons.map((lesson) => ({ ...lesson, completions: [] })),
});

test('before the training nothing is lost, and the lessons are still to be done', () => {
  const forecast = fundingForecast(nobodyDid(), at('2026-12-01T08:00'));
  expect(risk(forecast)).toEqual([3000_00, 0, 900_00]);
  expect(forecast).toMatchObject({ halfDaysMissed: 0, modulesNotDone: 4 });
});

test('a half-day missed is lost, a lesson not done may be saved until its module is due', () => {
  const facts = benCompletes(
    benAttends(fundedOrder(), 'first', { attendedMinutes: 0, absent: true }),
    '2.2',
    null,
  );
  const before = fundingForecast(facts, at('2026-12-14T08:00'));
  expect(risk(before)).toEqual([3000_00, 525_00, 112_50]);
  expect(before).toMatchObject({ halfDaysMissed: 1, modulesNotDone: 1 });
  const after = fundingForecast(facts, at('2026-12-15T09:00'));
  expect(risk(after)).toEqual([3000_00, 637_50, 0]);
});

test('of a half-day that goes on, the minutes that are over are lost', () => {
  const facts = benAttends(fundedOrder(), 'second', { attendedMinutes: 0, signed: false });
  expect(risk(fundingForecast(facts, at('2026-12-15T10:00')))).toEqual([3000_00, 150_00, 0]);
});

test('where nothing could be funded, nothing is at risk', () => {
  const late = fundedOrder({ agreements: [agreement({ receivedAt: at('2026-12-08T09:00') })] });
  expect(risk(fundingForecast(nobodyDid(late), at('2026-12-10T09:00')))).toEqual([0, 0, 0]);
  const told = null;
  const unnamed = fundedOrder();
  unnamed.participants = [
    ...unnamed.participants.slice(0, 1),
    newcomer('Ben', { replaces: null, joinedAt: at('2026-12-09T09:00'), told }),
  ];
  expect(fundingForecast(nobodyDid(unnamed), at('2026-12-10T09:00')).possible).toBe(1500_00);
});

test('what is possible is what stands, what is lost, what may be saved and what sessions to come bring', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      const standing = settle(facts, asOf);
      const { possible, lost, saveable } = fundingForecast(facts, asOf);
      expect(Math.min(possible, lost, saveable)).toBeGreaterThanOrEqual(0);
      expect(standing.opco + lost + saveable).toBeLessThanOrEqual(possible);
    }),
    { numRuns: 300 },
  );
});

const causes = ({ halfDaysMissed, halfDaysPartial, halfDaysUnsigned, modulesNotDone }: FundingForecast) => [
  halfDaysMissed,
  halfDaysPartial,
  halfDaysUnsigned,
  modulesNotDone,
];
const inPerson = (facts: OrderFacts) => ({
  ...facts,
  halfDays: facts.halfDays.map((one) => ({ ...one, remote: false })),
});

test('what nobody would have paid for is named by nobody: people outside the agreement, named too late, gone', () => {
  const absent = { attendedMinutes: 0, absent: true };
  const missed = benCompletes(benAttends(fundedOrder(), 'first', absent), '2.2', null);
  const after = at('2026-12-16T09:00');
  expect(causes(fundingForecast(missed, after))).toEqual([1, 0, 0, 1]);
  const outside = { ...missed, agreements: [agreement({ enrolmentIds: ['Ada'] })] };
  expect(causes(fundingForecast(outside, after))).toEqual([0, 0, 0, 0]);
  const late = { replaces: null, joinedAt: at('2026-12-09T09:00'), told: null };
  const named = { ...missed, participants: [missed.participants[0]!, newcomer('Ben', late)] };
  expect(causes(fundingForecast(named, after))).toEqual([0, 0, 0, 0]);
  const left = { ...missed.participants[1]!, leftAt: at('2026-12-01T09:00') };
  const gone = { ...missed, participants: [missed.participants[0]!, left] };
  expect(causes(fundingForecast(gone, after))).toEqual([0, 0, 0, 0]);
  const enough = { ...missed, agreements: [agreement({ minutes: 345 })] };
  expect(causes(fundingForecast(enough, after))).toEqual([0, 0, 0, 0]);
});

test('a part of a half-day, and a half-day in person that is not signed, are named as what they are', () => {
  const after = at('2026-12-16T09:00');
  const partly = benAttends(fundedOrder(), 'first', { attendedMinutes: 150 });
  expect(causes(fundingForecast(partly, after))).toEqual([0, 1, 0, 0]);
  const unsigned = { attendedMinutes: 0, signed: false };
  const forecast = fundingForecast(inPerson(benAttends(fundedOrder(), 'first', unsigned)), after);
  expect(causes(forecast)).toEqual([0, 0, 1, 0]);
  expect(risk(forecast)).toEqual([3000_00, 0, 525_00]);
});

test('without risk nothing is named, and while something is named there is a risk', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      const forecast = fundingForecast(facts, asOf);
      const named = causes(forecast).reduce((all, one) => all + one, 0);
      if (named > 0) expect(forecast.lost + forecast.saveable).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
