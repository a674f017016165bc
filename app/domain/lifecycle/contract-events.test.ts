import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contractSchema } from '~/domain/lifecycle/contract';
import type { ContractEvent } from '~/domain/lifecycle/contract-events';
import { contractState } from '~/domain/lifecycle/contract-state';
import {
  after,
  anyContract,
  contractOn,
  instant,
  termsOf,
} from '../../../tests/factories/arbitrary-contract';

const free = contractOn('free', '2026-01-05T09:30');
const pro = contractOn('pro', '2026-01-31T09:30');
const at = (day: string) => instant(`2026-${day}T09:00`);
const end = ({ endsAt, endReason }: typeof pro) => ({ endsAt, endReason });

const cancelled: ContractEvent = { kind: 'cancelled', at: at('02-10'), endsAt: at('02-28') };
const noticed: ContractEvent = {
  ...{ kind: 'end-noticed', at: at('02-12'), endsAt: at('02-20'), reason: 'formal-notice' },
};
const withdrawn: ContractEvent = { kind: 'end-withdrawn', at: at('02-15') };

test('what is kept of a contract says all there is to it', () => {
  fc.assert(
    fc.property(anyContract, (contract) => {
      expect(contractSchema.parse(JSON.parse(JSON.stringify(contract)))).toEqual(contract);
    }),
  );
});

describe('a plan', () => {
  test('without a price is renewed from its end, by whole terms, whenever that is asked for', () => {
    const renewed = after(free, { kind: 'renewed', at: at('12-20') }, { kind: 'renewed', at: at('12-21') });
    expect(renewed.endsAt).toEqual(instant('2029-01-05T09:30'));
  });

  test('that is bought begins a month that day, without an end and without what the one before left', () => {
    const asked = after(
      contractOn('test', '2026-01-05T09:30'),
      { kind: 'recovery-requested', at: at('01-18') },
      { kind: 'subscribed', at: at('01-31'), terms: termsOf('business') },
    );
    expect(asked).toMatchObject({
      ...{ plan: 'business', endsAt: null, recovery: null, anchorOn: '2026-01-31' },
      period: { from: '2026-01-31', to: '2026-02-28' },
      periodStartedAt: at('01-31'),
    });
  });

  test('that is planned takes back a cancellation, and the other way round', () => {
    const planned = { kind: 'change-scheduled', at: at('02-15'), terms: termsOf('free') } as const;
    expect(after(pro, cancelled, planned)).toEqual(after(pro, planned));
    expect(after(pro, planned, cancelled)).toEqual(after(pro, cancelled));
  });

  test('that is upgraded keeps its anchor and period, and takes back a cancellation', () => {
    const upgraded = after(pro, cancelled, {
      kind: 'upgraded',
      at: at('02-15'),
      terms: termsOf('business'),
    });
    expect(upgraded).toMatchObject({
      ...{ plan: 'business', anchorOn: '2026-01-31', endsAt: null, period: pro.period },
      periodTerms: { code: 'pro' },
      upgrade: { at: at('02-15'), terms: { code: 'business' } },
    });
  });

  test('changes at the billing date it was scheduled for, and a price that was announced with it', () => {
    const dearer = { ...termsOf('pro'), effectiveOn: '2026-03-01' };
    const revised = after(pro, {
      kind: 'revision-noticed',
      ...{ at: at('02-01'), terms: dearer, appliesOn: '2026-04-30' },
    });
    const begin = (from: string, to: string, terms = pro.terms): ContractEvent => ({
      ...{ kind: 'period-begun', at: instant(`${from}T00:00`), period: { from, to }, terms },
    });
    const march = after(revised, begin('2026-02-28', '2026-03-31'), begin('2026-03-31', '2026-04-30'));
    expect(march.revision).not.toBeNull();
    const april = after(march, begin('2026-04-30', '2026-05-31', dearer));
    expect(april).toMatchObject({ revision: null, terms: { effectiveOn: '2026-03-01' } });
    expect(april.planStartedAt).toEqual(pro.planStartedAt);
    const down = after(after(pro, { kind: 'change-scheduled', at: at('02-02'), terms: termsOf('free') }), {
      kind: 'returned-to-free',
      at: at('02-28'),
      terms: termsOf('free'),
    });
    expect(down).toMatchObject({ plan: 'free', period: null, anchorOn: null, scheduled: null });
    expect(down.endsAt).toEqual(instant('2027-02-28T09:00'));
  });
});

describe('an end', () => {
  test('that the owner chose is taken back by the owner', () => {
    expect(end(after(pro, cancelled))).toEqual({ endsAt: at('02-28'), endReason: 'cancelled' });
    expect(end(after(pro, cancelled, { kind: 'cancellation-withdrawn', at: at('02-11') }))).toEqual(end(pro));
  });

  test('that was noticed, twice even, gives way to what was there when it is withdrawn', () => {
    for (const before of [pro, free, after(pro, cancelled)]) {
      const again: ContractEvent = { ...noticed, at: at('02-13'), endsAt: at('02-21') };
      expect(end(after(before, noticed))).toEqual({ endsAt: at('02-20'), endReason: 'formal-notice' });
      expect(end(after(before, noticed, again, withdrawn))).toEqual(end(before));
      expect(after(before, noticed, again, withdrawn).beforeNotice).toBeNull();
    }
  });

  test('that was noticed stays whatever the owner does meanwhile, which counts once it is withdrawn', () => {
    const meanwhile: ContractEvent[] = [
      { ...cancelled, at: at('02-13') },
      { kind: 'renewed', at: at('02-13') },
      { kind: 'upgraded', at: at('02-13'), terms: termsOf('business') },
    ];
    for (const act of meanwhile) {
      const before = act.kind === 'renewed' ? free : pro;
      const noticedToo = after(before, noticed, act);
      expect(end(noticedToo)).toEqual({ endsAt: at('02-20'), endReason: 'formal-notice' });
      expect(end(after(noticedToo, withdrawn))).toEqual(end(after(before, act)));
    }
  });

  test('that took place after a notice is not undone by withdrawing that', () => {
    const over = after(pro, noticed, { kind: 'ended', at: at('02-20'), reason: 'formal-notice' });
    expect(end(after(over, { ...withdrawn, at: at('02-21') }))).toEqual(end(over));
  });

  test('that took place leaves nothing scheduled', () => {
    const scheduled = after(pro, { kind: 'change-scheduled', at: at('02-02'), terms: termsOf('free') });
    const ended = after(scheduled, { kind: 'ended', at: at('02-03'), reason: 'owner' });
    expect(ended).toMatchObject({ scheduled: null, endsAt: at('02-03'), endReason: 'owner' });
    expect(contractState(ended, at('02-03'))).toBe('ended');
  });
});

test('a debt begins with the first failure, and nothing of it is left once all is paid', () => {
  const failed = after(
    pro,
    { kind: 'payment-failed', at: at('02-28') },
    { kind: 'payment-failed', at: at('03-03') },
    { kind: 'suspended', at: at('03-10') },
    { kind: 'suspended', at: at('03-11') },
  );
  expect(failed).toMatchObject({ pastDueSince: at('02-28'), suspendedAt: at('03-10') });
  expect(after(failed, { kind: 'settled', at: at('03-12') })).toEqual(pro);
  const immediate = after(pro, { kind: 'suspended', at: at('02-28') });
  expect(immediate.pastDueSince).toEqual(at('02-28'));
});
