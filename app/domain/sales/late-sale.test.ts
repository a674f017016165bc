import { describe, expect, test } from 'vitest';
import { latePaymentOf, lateSaleOf, type LateFacts } from '~/domain/sales/late-sale';

const facts = (changes: Partial<LateFacts> = {}): LateFacts => ({
  document: { number: 'F2026-0001', dueOn: '2026-11-10', includingVat: 365_000 },
  issuedAt: new Date('2026-11-01T08:00:00Z'),
  timeZone: 'Europe/Paris',
  ...{ payments: [], avoirs: [], contest: { disputedCents: 0, upheldCents: 0 }, others: [], ...changes },
});

/** 10 % a year: a thousandth of 3,650.00 a day is 1.00. */
const rates = [{ kind: 'ecb' as const, from: '2026-07-01', basisPoints: 0 }];

function cost(changes: Partial<LateFacts>, until = '2026-11-20') {
  const options = { until, timeZone: 'Europe/Paris', rates, carryForward: false };
  return latePaymentOf(lateSaleOf(facts(changes)), options).lines.map(({ facts: of, excludingVat }) => {
    return [of.kind, excludingVat];
  });
}

describe('late payment (K34, F12)', () => {
  test('costs interest of each day and 40 EUR', () => {
    expect(cost({})).toEqual([
      ['interest', 1_000],
      ['indemnity', 4_000],
    ]);
  });

  test('costs the same when it is paid by now, up to the day it was', () => {
    expect(cost({ payments: [{ cents: 365_000, receivedOn: '2026-11-12' }] })).toEqual([
      ['interest', 200],
      ['indemnity', 4_000],
    ]);
  });

  test.each(['2026-11-03', '2026-11-10'])(
    'costs nothing of what was paid by the day it was due: %s',
    (receivedOn) => {
      expect(cost({ payments: [{ cents: 365_000, receivedOn }] })).toEqual([]);
    },
  );

  test('costs what a payment taken back leaves open', () => {
    const wrong = [365_000, -365_000].map((cents) => ({ cents, receivedOn: '2026-11-03' }));
    expect(cost({ payments: wrong })).toEqual(cost({}));
  });
});

describe('what is contested (P14, K33)', () => {
  test('bears no interest while it waits, the rest does', () => {
    expect(cost({ contest: { disputedCents: 292_000, upheldCents: 0 } })).toEqual([
      ['interest', 200],
      ['indemnity', 4_000],
    ]);
    expect(cost({ contest: { disputedCents: 365_000, upheldCents: 0 } })).toEqual([]);
  });

  test('never bears any where it was contested with reason, also before the avoir', () => {
    const avoirs = [{ includingVat: 292_000, issuedAt: new Date('2026-11-15T08:00:00Z') }];
    const upheld = cost({ avoirs, contest: { disputedCents: 0, upheldCents: 292_000 } });
    expect(upheld).toEqual([
      ['interest', 200],
      ['indemnity', 4_000],
    ]);
  });
});
