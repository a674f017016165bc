import { expect, test } from 'vitest';
import { accessWith } from './access-with';

const order = { opensOn: '2026-12-01', closesOn: '2026-12-31' };
const today = '2026-11-12';

test.each([
  ['ends within the order', ['2026-11-01', '2026-12-10'], ['2026-11-01', '2026-12-31']],
  ['ends before the order, not yet over', ['2026-11-01', '2026-11-20'], ['2026-11-01', '2026-12-31']],
  ['opens after the order begins', ['2026-12-15', '2027-01-31'], ['2026-12-01', '2027-01-31']],
  ['is over', ['2026-01-01', '2026-06-30'], ['2026-12-01', '2026-12-31']],
  ['ends today', ['2026-01-01', '2026-11-12'], ['2026-12-01', '2026-12-31']],
  ['ends without having begun', ['2026-12-01', '2026-11-12'], ['2026-12-01', '2026-12-31']],
  ['has no first day', [null, '2026-12-10'], [null, '2026-12-31']],
])('access that %s holds on each day of the order', (_what, [opensOn, closesOn], expected) => {
  const days = accessWith({ opensOn: opensOn ?? null, closesOn: closesOn ?? null }, order, today);
  expect(days).toEqual({ opensOn: expected[0], closesOn: expected[1] });
});

test.each([
  ['the order’s own days', '2026-12-01', '2026-12-31'],
  ['more days', '2026-11-01', '2027-06-30'],
  ['no bounds', null, null],
  ['no end', '2026-12-01', null],
])('access with %s stays as it is', (_what, opensOn, closesOn) => {
  expect(accessWith({ opensOn, closesOn }, order, today)).toBeNull();
});
