import { expect, test } from 'vitest';
import { indemnityDue } from '~/domain/funding/indemnity-due';
import { settle } from '~/domain/funding/settlement';
import { at } from '../../../tests/factories/funded-order';
import { fundingCases } from '../../../tests/factories/funding-cases';

const due = (what: string) => indemnityDue(settle(fundingCases[what]!, at('2026-12-20T09:00')));

test.each([
  ['everything done', 0],
  ['Ben misses the second half-day', 630_00],
  ['the second session is cancelled by the organization', 0],
  ['the second half-day is taken off its session', 0],
  ['the second half-day is shortened to 2 h 30', 0],
  ['three places sold and one stays empty', 1_200_00],
])('of an order where %s an indemnity may ask for %i cents', (what, cents) => {
  expect(due(what)).toBe(cents);
});
