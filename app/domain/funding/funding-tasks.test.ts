import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundingForecast } from '~/domain/funding/funding-forecast';
import { fundingTaskKey } from '~/domain/funding/funding-task';
import { fundingTasks } from '~/domain/funding/funding-tasks';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { placeWorth } from '~/domain/funding/place-worth';
import { settle } from '~/domain/funding/settlement';
import { anyFundedOrder } from '../../../tests/factories/any-funded-order';
import {
  agreement,
  at,
  benAttends,
  fundedOrder,
  newcomer,
  person,
} from '../../../tests/factories/funded-order';

const nobodyDid = (facts = fundedOrder()): OrderFacts => ({
  ...facts,
  lessons: facts.lessons.map((lesson) => ({ ...lesson, completions: [] })),
});
const told = (facts: OrderFacts, when: string, expected = true) =>
  fundingTasks(facts, expected, at(when)).map((task) => [fundingTaskKey(task), task.worth]);

test('modules not done are told with who does them by when and what they are worth', () => {
  const tasks = fundingTasks(nobodyDid(), true, at('2026-12-02T09:00'));
  expect(tasks).toEqual([
    {
      ...{ kind: 'lessons', enrolmentId: 'Ada', moduleId: 'one', lessonIds: ['1.1', '1.2'] },
      ...{ dueAt: at('2026-12-08T09:00'), worth: 225_00 },
    },
    expect.objectContaining({ enrolmentId: 'Ben', moduleId: 'one', worth: 225_00 }),
    expect.objectContaining({ enrolmentId: 'Ada', moduleId: 'two', dueAt: at('2026-12-15T09:00') }),
    expect.objectContaining({ enrolmentId: 'Ben', moduleId: 'two' }),
  ]);
  expect(told(nobodyDid(), '2026-12-08T09:00').map(([key]) => key)).toEqual([
    'lessons Ada two',
    'lessons Ben two',
  ]);
});

test('a half-day in person is worth its minutes once signed, and all of its minutes once counter-signed', () => {
  const facts = benAttends(fundedOrder(), 'first', { attendedMinutes: 0, signed: false });
  const halfDays = facts.halfDays.map((one) =>
    one.id === 'first' ? { ...one, remote: false, countersigned: false } : one,
  );
  expect(told({ ...facts, halfDays }, '2026-12-09T09:00')).toEqual([
    ['countersign  first', 1050_00],
    ['sign Ben first', 525_00],
  ]);
});

test('a remote half-day that was not signed is told, though only the settlement waits for it', () => {
  const facts = benAttends(fundedOrder(), 'first', { signed: false });
  expect(told(facts, '2026-12-09T09:00')).toEqual([['sign Ben first', 0]]);
  const explained = benAttends(facts, 'first', { explained: true });
  expect(told(explained, '2026-12-09T09:00')).toEqual([]);
});

test('before the start a missing agreement is worth what it would bear, and a person left out of it their part', () => {
  const without = fundedOrder({ agreements: [] });
  expect(told(without, '2026-12-02T09:00')).toContainEqual(['agreement  ', 3600_00]);
  expect(told(without, '2026-12-02T09:00', false)).toEqual([]);
  expect(told(without, '2026-12-08T09:00')).toEqual([]);
  const adaAlone = fundedOrder({ agreements: [agreement({ enrolmentIds: ['Ada'] })] });
  expect(told(adaAlone, '2026-12-02T09:00')).toContainEqual(['agreement Ben ', 1500_00]);
});

test('a change that the OPCO has not acknowledged is worth the newcomer’s part until the start', () => {
  const facts = fundedOrder({
    participants: [
      person('Ada'),
      newcomer('Ben', { replaces: null, joinedAt: at('2026-12-01T09:00'), told: null }),
    ],
  });
  facts.participants[1]!.change!.toldOrganizationAt = at('2026-12-01T09:00');
  expect(told(facts, '2026-12-02T09:00')).toContainEqual(['acknowledge Ben ', 1500_00]);
  expect(told(facts, '2026-12-08T09:00')).toEqual([]);
});

test('an order counted place by place settles as a whole, and no task is worth more than what can be saved', () => {
  fc.assert(
    fc.property(anyFundedOrder, ({ facts, asOf }) => {
      expect(placeWorth(facts).opco).toBe(settle(facts, new Date(8.64e15)).opco);
      const { saveable } = fundingForecast(facts, asOf);
      const lessons = fundingTasks(facts, false, asOf).filter(
        ({ kind }) => kind === 'lessons' || kind === 'sign',
      );
      if (facts.participants.every(({ change }) => change === null)) {
        const named = new Set(facts.agreements.flatMap(({ enrolmentIds }) => enrolmentIds));
        if (facts.participants.every(({ enrolmentId }) => named.has(enrolmentId)))
          for (const { worth } of lessons) expect(worth).toBeLessThanOrEqual(saveable);
      }
    }),
    { numRuns: 300 },
  );
});

test('where the cap leaves less than all is worth, each thing to do brings what is left of it', () => {
  const facts = nobodyDid(fundedOrder({ agreements: [agreement({ cap: 2400_00 })] }));
  expect(told(facts, '2026-12-09T09:00')).toEqual([
    ['lessons Ada two', 225_00],
    ['lessons Ben two', 225_00],
  ]);
  expect(
    told(nobodyDid(fundedOrder({ agreements: [agreement({ cap: 2000_00 })] })), '2026-12-09T09:00'),
  ).toEqual([]);
});

test('an order of five hundred people and a hundred lessons is looked through in seconds', () => {
  const people = Array.from({ length: 500 }, (_, index) => `person ${index}`);
  const lessons = Array.from({ length: 100 }, (_, index) => ({
    ...{ id: `lesson ${index}`, moduleId: `module ${index % 10}`, minutes: 10, dueBeforeSessionId: null },
    completions: [],
  }));
  const facts = fundedOrder({
    ...{ participants: people.map(person), lessons, places: 500 },
    agreements: [agreement({ enrolmentIds: people, cap: 2_900_000_00, minutes: 6000 })],
    price: { cents: 3_000_000_00, currency: 'EUR' },
  });
  const started = performance.now();
  expect(fundingTasks(facts, true, at('2026-12-02T09:00'))).toHaveLength(5000);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 20_000);
