import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contractBanners } from '~/domain/lifecycle/contract-banners';
import { contractState, purgeAt } from '~/domain/lifecycle/contract-state';
import {
  after,
  anyContract,
  anyInstant,
  contractOn,
  instant,
  termsOf,
} from '../../../tests/factories/arbitrary-contract';

const now = instant('2026-01-20T12:00');
const pro = contractOn('pro', '2026-01-05T09:30');

test('nothing is told while nothing is to come', () => {
  expect(contractBanners(pro, { now })).toEqual([]);
  expect(contractBanners(contractOn('free', '2026-01-05T09:30'), { now })).toEqual([]);
});

test('a failed payment tells the next attempt, and how many are left before the suspension', () => {
  const failed = after(pro, { kind: 'payment-failed', at: now });
  const nextAttemptAt = instant('2026-01-23T00:00');
  expect(contractBanners(failed, { now, collection: { failures: 1, nextAttemptAt } })).toEqual([
    { kind: 'past-due', nextAttemptAt, attemptsLeft: 3 },
  ]);
  expect(contractBanners(failed, { now, collection: { failures: 4, nextAttemptAt: null } })).toEqual([
    { kind: 'past-due', nextAttemptAt: null, attemptsLeft: 0 },
  ]);
});

test('a cancellation tells the last day that is paid for, and hides what would have come after', () => {
  const endsAt = instant('2026-02-04T23:00');
  const cancelled = after(
    pro,
    { kind: 'change-scheduled', at: now, terms: termsOf('free') },
    { kind: 'revision-noticed', at: now, terms: termsOf('pro'), appliesOn: '2026-04-05' },
    { kind: 'cancelled', at: now, endsAt },
  );
  expect(contractBanners(cancelled, { now })).toEqual([
    { kind: 'ending', lastDay: '2026-02-04', cancelled: true },
  ]);
});

test('a change of plan and a new price tell their days; who leaves the plan is not told of its price', () => {
  const revised = after(pro, {
    ...{ kind: 'revision-noticed', at: now, terms: termsOf('pro'), appliesOn: '2026-04-05' },
  });
  expect(contractBanners(revised, { now })).toEqual([{ kind: 'price-revised', on: '2026-04-05' }]);
  const leaving = after(revised, { kind: 'change-scheduled', at: now, terms: termsOf('free') });
  expect(contractBanners(leaving, { now })).toEqual([
    { kind: 'change-scheduled', plan: 'free', on: '2026-02-05' },
  ]);
});

test('whoever may lose data is told when, or that it waits', () => {
  fc.assert(
    fc.property(anyContract, anyInstant, (contract, at) => {
      const state = contractState(contract, at);
      const told = contractBanners(contract, { now: at });
      if (state === 'suspended') expect(told).toEqual([{ kind: 'suspended', purgeAt: purgeAt(contract) }]);
      if (state === 'ended') {
        const recovery = contract.recovery !== null;
        expect(told).toEqual([{ kind: 'ended', purgeAt: purgeAt(contract), recovery }]);
        expect(recovery === (purgeAt(contract) === null)).toBe(true);
      }
      if (state === 'test' || state === 'free') expect(told).toEqual([]);
    }),
  );
});
