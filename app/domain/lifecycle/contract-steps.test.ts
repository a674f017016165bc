import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contract } from '~/domain/lifecycle/contract';
import { purgeAt } from '~/domain/lifecycle/contract-state';
import { contractSteps, nextStepAt, stepsDue, type ContractStep } from '~/domain/lifecycle/contract-steps';
import {
  after,
  anyContract,
  anyInstant,
  contractOn,
  instant,
} from '../../../tests/factories/arbitrary-contract';

const hour = 3_600_000;
const trial = contractOn('test', '2026-01-05T09:30');
const free = contractOn('free', '2026-01-05T09:30');
const suspended = after(contractOn('pro', '2026-01-05T09:30'), {
  kind: 'suspended',
  at: instant('2026-03-10T14:05'),
});

const told = (steps: readonly ContractStep[]) =>
  steps.map((step) => {
    const before = step.kind === 'end-warning' ? ` ${step.hoursBefore} h` : '';
    const days = step.kind === 'purge-warning' ? ` ${step.daysBefore} d` : '';
    return `${step.at.toISOString().slice(0, 16)} ${step.kind}${before}${days}`;
  });

const taken = (steps: readonly ContractStep[]) => new Set(steps.map(({ key }) => key));

describe('what comes', () => {
  test('of a Test: three warnings and its end; its purge is too near to be warned of', () => {
    expect(told(contractSteps(trial))).toEqual([
      '2026-01-12T09:30 end-warning 168 h',
      '2026-01-16T09:30 end-warning 72 h',
      '2026-01-17T09:30 end-warning 48 h',
      '2026-01-19T09:30 end',
    ]);
  });

  test('of a Free: the same, then the warnings of its purge', () => {
    expect(told(contractSteps(free))).toEqual([
      '2026-12-29T09:30 end-warning 168 h',
      '2027-01-02T09:30 end-warning 72 h',
      '2027-01-03T09:30 end-warning 48 h',
      '2027-01-05T09:30 end',
      '2027-01-20T09:30 purge-warning 15 d',
      '2027-01-28T09:30 purge-warning 7 d',
      '2027-02-02T09:30 purge-warning 2 d',
    ]);
  });

  test('of a suspension: the warnings of its purge', () => {
    expect(told(contractSteps(suspended))).toEqual([
      '2026-03-25T13:05 purge-warning 15 d',
      '2026-04-02T13:05 purge-warning 7 d',
      '2026-04-07T13:05 purge-warning 2 d',
    ]);
  });

  test('of an end that is noticed late: only the warnings that are still true', () => {
    const bought = after(trial, {
      kind: 'free-plan-chosen',
      at: instant('2026-01-18T09:30'),
      terms: free.terms,
    });
    const noticed = after(bought, {
      ...{ kind: 'end-noticed', at: instant('2026-01-18T10:00'), reason: 'notice' },
      endsAt: instant('2026-01-20T10:00'),
    });
    // The plan began after the moments of the first two warnings.
    expect(told(contractSteps(noticed)).slice(0, 2)).toEqual([
      '2026-01-18T10:00 end-warning 48 h',
      '2026-01-20T10:00 end',
    ]);
  });

  test('of an end on the owner’s word: no warning of what they just did', () => {
    const ended = after(free, { kind: 'ended', at: instant('2026-05-05T10:00'), reason: 'owner' });
    expect(told(contractSteps(ended))[0]).toBe('2026-05-05T10:00 end');
  });

  test('of a recovery: the lapse of its quote, and no purge meanwhile', () => {
    const quoted = after(
      free,
      { kind: 'recovery-requested', at: instant('2027-01-05T09:29') },
      {
        kind: 'recovery-quoted',
        at: instant('2027-01-06T09:00'),
        lapsesAt: instant('2027-01-20T09:00'),
      },
    );
    expect(told(contractSteps(quoted)).slice(-2)).toEqual([
      '2027-01-05T09:30 end',
      '2027-01-20T09:00 quote-lapse',
    ]);
  });

  test('is in order of time, each once, the same however often it is asked, and nothing once a purge runs', () => {
    fc.assert(
      fc.property(anyContract, anyInstant, (contract, now) => {
        const steps = contractSteps(contract);
        const times = steps.map(({ at }) => at.getTime());
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(taken(steps).size).toBe(steps.length);
        expect(contractSteps(contract)).toEqual(steps);
        if (contract.purgingAt) expect(steps).toEqual([]);
        expect(nextStepAt(contract, now)).toEqual(steps.find(({ at }) => at > now)?.at ?? null);
      }),
    );
  });
});

describe('what is due', () => {
  test('is each warning in its turn when one looks often', () => {
    const done = new Set<string>();
    const given: string[] = [];
    for (let now = instant('2026-01-05T09:00'); now < instant('2026-01-21T00:00');) {
      for (const step of stepsDue(trial, done, now)) {
        done.add(step.key);
        given.push(step.kind === 'end-warning' ? `${step.hoursBefore} h` : step.kind);
      }
      now = new Date(now.getTime() + hour);
    }
    expect(given).toEqual(['168 h', '72 h', '48 h', 'end']);
  });

  test('of several late warnings is only the last, and none after the end', () => {
    const none = new Set<string>();
    expect(told(stepsDue(trial, none, instant('2026-01-18T00:00')))).toEqual([
      '2026-01-17T09:30 end-warning 48 h',
    ]);
    expect(told(stepsDue(trial, none, instant('2026-01-19T09:30')))).toEqual(['2026-01-19T09:30 end']);
    expect(told(stepsDue(suspended, none, instant('2026-04-08T00:00')))).toEqual([
      '2026-04-07T13:05 purge-warning 2 d',
    ]);
  });

  test('is never a step twice, nor a warning that announces more time than its turn', () => {
    const looks = fc.array(anyInstant, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyContract, looks, (contract: Contract, instants) => {
        const done = new Set<string>();
        for (const now of instants.sort((one, other) => one.getTime() - other.getTime())) {
          const due = stepsDue(contract, done, now);
          for (const kind of ['end-warning', 'purge-warning'] as const) {
            const warnings = due.filter((step) => step.kind === kind);
            expect(warnings.length).toBeLessThanOrEqual(1);
            const [warning] = warnings;
            const later = contractSteps(contract).filter(
              (step) => step.kind === kind && step.at <= now && warning && step.at > warning.at,
            );
            expect(later).toEqual([]);
          }
          for (const { key, at } of due) {
            expect(at <= now).toBe(true);
            expect(done.has(key)).toBe(false);
            done.add(key);
          }
          expect(stepsDue(contract, done, now)).toEqual([]);
        }
      }),
    );
  });

  test('moves with a pause: a warning given before it is given again for the purge that it moved', () => {
    const from = instant('2026-03-26T00:00');
    const pauses = [{ from, to: instant('2026-04-05T00:00') }];
    const before = stepsDue(suspended, new Set(), from);
    expect(told(before)).toEqual(['2026-03-25T13:05 purge-warning 15 d']);
    expect(purgeAt(suspended, pauses)).toEqual(instant('2026-04-19T13:05'));
    const moved = stepsDue(suspended, taken(before), instant('2026-04-05T00:00'), pauses);
    expect(told(moved)).toEqual(['2026-04-04T13:05 purge-warning 15 d']);
  });
});
