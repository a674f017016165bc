import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Contract } from '~/domain/lifecycle/contract';
import {
  accessIn,
  additionsBlocked,
  contractState,
  contractStates,
  organizationState,
  purgeAt,
} from '~/domain/lifecycle/contract-state';
import { roles } from '~/domain/organizations/roles';
import {
  after,
  anyContract,
  anyInstant,
  contractOn,
  instant,
} from '../../../tests/factories/arbitrary-contract';

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
const clock = new Intl.DateTimeFormat('fr', { timeZone: 'Europe/Paris', timeStyle: 'medium' });

describe('where a contract stands', () => {
  test('a plan that does not renew is over at its last instant, whatever ran since', () => {
    for (const code of ['test', 'free'] as const) {
      const contract = contractOn(code, '2026-01-05T09:30');
      const { endsAt } = contract;
      if (!endsAt) throw new Error('no end');
      expect(contractState(contract, later(endsAt, -1))).toBe(code);
      expect(contractState(contract, endsAt)).toBe('ended');
    }
    expect(contractState(contractOn('pro', '2026-01-05T09:30'), instant('2036-01-05T09:30'))).toBe('active');
  });

  test('failures lead to past due, then to suspension, and paying everything back', () => {
    const at = (day: number) => instant(`2026-03-${String(day).padStart(2, '0')}T08:00`);
    const failed = after(contractOn('business', '2026-01-05T09:30'), { kind: 'payment-failed', at: at(5) });
    expect(contractState(failed, at(5))).toBe('past-due');
    const suspended = after(failed, { kind: 'suspended', at: at(12) });
    expect(contractState(suspended, at(12))).toBe('suspended');
    expect(contractState(after(suspended, { kind: 'settled', at: at(13) }), at(13))).toBe('active');
  });

  test('an end comes before a debt, a purge before both', () => {
    const at = instant('2026-03-05T08:00');
    const ended = after(
      contractOn('pro', '2026-01-05T09:30'),
      { kind: 'suspended', at },
      { kind: 'ended', at, reason: 'owner' },
    );
    expect(contractState(ended, at)).toBe('ended');
    const purging = after(ended, { kind: 'purge-begun', at });
    expect(contractState(purging, at)).toBe('purging');
    expect(contractState(after(purging, { kind: 'purged', at }), at)).toBe('purged');
  });

  test('the row that the last event left says the same at any instant after', () => {
    fc.assert(
      fc.property(anyContract, anyInstant, anyInstant, (contract, one, other) => {
        const [left, now] = one < other ? [one, other] : [other, one];
        const row = { state: contractState(contract, left), planEndsAt: contract.endsAt };
        expect(organizationState(row, now)).toBe(contractState(contract, now));
      }),
    );
  });
});

describe('the purge', () => {
  const end = (code: PlanCode, at: string) => {
    const contract = contractOn(code, '2026-01-05T09:30');
    return code === 'test' || code === 'free'
      ? contract
      : after(contract, { kind: 'cancelled', at: instant('2026-01-06T09:30'), endsAt: instant(at) });
  };

  test('comes 1 day after a Test and 30 days after the other plans, at the same time of day', () => {
    // The test of 5 January, 10:30 in Paris, ends on the 19th.
    expect(purgeAt(end('test', ''))).toEqual(instant('2026-01-20T09:30'));
    expect(purgeAt(end('free', ''))).toEqual(instant('2027-02-04T09:30'));
    // Midnight of 5 March in Paris is winter time, midnight of 4 April summer time.
    expect(purgeAt(end('pro', '2026-03-04T23:00'))).toEqual(instant('2026-04-03T22:00'));
    expect(purgeAt(end('business', '2026-05-04T22:00'))).toEqual(instant('2026-06-03T22:00'));
  });

  test.each([
    ['2026-01-31T14:05', '2026-02-27T14:05'],
    ['2026-03-10T14:05', '2026-04-09T13:05'],
    ['2028-01-31T14:05', '2028-02-28T14:05'],
    // The clocks go back in the night to 25 October, which is 25 hours long.
    ['2026-09-26T08:00', '2026-10-25T09:00'],
    ['2026-10-25T22:30', '2026-11-24T22:30'],
  ])('of a contract suspended at %s (UTC) comes on the day before a month is over: %s', (at, purge) => {
    const suspended = after(contractOn('pro', '2026-01-05T09:30'), { kind: 'suspended', at: instant(at) });
    expect(purgeAt(suspended)).toEqual(instant(purge));
  });

  test('of a suspension comes within a month of it, at the time of day at which it began', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const suspended = after(contractOn('business', '2026-01-05T09:30'), { kind: 'suspended', at });
        const purge = purgeAt(suspended);
        const days = ((purge?.getTime() ?? 0) - at.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(26.9);
        expect(days).toBeLessThan(30.1);
        // In the hour that the clocks skip or repeat there is no same time of day.
        const hour = Number(clock.format(at).slice(0, 2));
        if (hour > 3) expect(clock.format(purge ?? 0)).toBe(clock.format(at));
      }),
    );
  });

  test('is held while data was asked for, then not before what was promised', () => {
    const over = contractOn('test', '2026-01-05T09:30');
    const asked = after(over, { kind: 'recovery-requested', at: instant('2026-01-19T09:29') });
    expect(purgeAt(asked)).toBeNull();
    const lapses = { kind: 'recovery-quoted', at: instant('2026-01-20T09:00') } as const;
    const quoted = after(asked, { ...lapses, lapsesAt: instant('2026-02-03T09:00') });
    expect(purgeAt(quoted)).toBeNull();
    const closed = { kind: 'recovery-closed', at: instant('2026-02-03T09:00') } as const;
    const lapsed = after(quoted, { ...closed, purgeNotBefore: instant('2026-02-03T09:00') });
    expect(purgeAt(lapsed)).toEqual(instant('2026-02-03T09:00'));
    const early = after(asked, { ...closed, purgeNotBefore: instant('2026-01-19T10:00') });
    expect(purgeAt(early)).toEqual(instant('2026-01-20T09:30'));
  });

  test('of a contract that is both suspended and over is the earlier of the two', () => {
    const at = instant('2026-03-10T14:05');
    const suspended = after(contractOn('pro', '2026-01-05T09:30'), { kind: 'suspended', at });
    const ended = after(suspended, { kind: 'ended', at: instant('2026-03-12T10:00'), reason: 'owner' });
    expect(purgeAt(ended)).toEqual(purgeAt(suspended));
    const atOnce = after(suspended, { kind: 'ended', at: instant('2026-03-10T14:10'), reason: 'owner' });
    expect(purgeAt(atOnce)).toEqual(instant('2026-04-09T13:05'));
  });

  test('is moved on by a pause that falls before it, and waits for the end of one', () => {
    const over = end('free', '');
    const from = instant('2027-01-10T00:00');
    expect(purgeAt(over, [{ from, to: instant('2027-01-20T12:00') }])).toEqual(instant('2027-02-14T21:30'));
    expect(purgeAt(over, [{ from, to: null }])).toBeNull();
    const past = { from: instant('2026-12-01T00:00'), to: instant('2026-12-20T00:00') };
    expect(purgeAt(over, [past])).toEqual(purgeAt(over));
  });

  test('never comes of a contract that goes on', () => {
    fc.assert(
      fc.property(anyContract, anyInstant, (contract, now) => {
        const { endsAt, suspendedAt } = contract;
        if (endsAt === null && suspendedAt === null) expect(purgeAt(contract)).toBeNull();
        const purge = purgeAt(contract);
        if (purge && purge <= now) {
          expect(['suspended', 'ended', 'purging', 'purged']).toContain(contractState(contract, now));
        }
      }),
    );
  });

  test('is forgotten once a plan is bought', () => {
    const bought: Contract = after(end('test', ''), {
      kind: 'subscribed',
      at: instant('2026-01-20T09:29'),
      terms: contractOn('pro', '2026-01-20T09:29').terms,
    });
    expect(purgeAt(bought)).toBeNull();
  });
});

describe('who may enter', () => {
  const reach = (access: string) =>
    contractStates.flatMap((state) =>
      roles.filter((role) => accessIn(state, role) === access).map((role) => `${state} ${role}`),
    );

  test('in a suspension those who pay settle, after an end the owner alone; nobody once data is erased', () => {
    expect(reach('settling')).toEqual(['suspended owner', 'suspended billing', 'ended owner']);
    const closed = reach('closed');
    expect(closed.filter((one) => one.startsWith('purg'))).toHaveLength(2 * roles.length);
    expect(closed.filter((one) => one.startsWith('suspended'))).toHaveLength(3);
    expect(closed.filter((one) => one.startsWith('ended'))).toHaveLength(4);
    expect(closed).toHaveLength(2 * roles.length + 7);
  });

  test('a failed payment blocks additions until all is paid, and learners go on meanwhile', () => {
    expect(contractStates.filter(additionsBlocked)).toEqual(['past-due', 'suspended']);
    expect(accessIn('past-due', 'learner')).toBe('open');
  });
});
