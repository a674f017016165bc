import { beforeAll, describe, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { interestRateInput } from '~/domain/billing/interest-rate-inputs';
import { interestRateOn } from '~/domain/billing/interest-rates';
import { forAccounts } from '~/platform/tenancy.server';
import { readInterestRates } from '~/records/billing/read-interest-rates.server';
import { enterInterestRate } from '~/use-cases/billing/enter-interest-rate.server';
import { listInterestRates } from '~/use-cases/billing/list-interest-rates.server';
import { listOperatorActs } from '~/use-cases/lifecycle/list-operator-acts.server';
import { createOperator } from '../../../tests/factories/operator';

// Half-years that no other test computes interest in.
const now = new Date('2098-03-15T10:00:00Z');
const reason = 'Published in the Journal officiel';

let operator: ActorOf<'operator'>;
beforeAll(async () => {
  operator = await createOperator();
});

const enter = (rate: string, from = '2098-01-01', kind = 'legal') =>
  enterInterestRate(operator, interestRateInput.parse({ kind, from, rate, reason }), { now });

describe('rates of late interest', () => {
  test('the present half-year without a rate is told, until one is entered', async () => {
    expect(await listInterestRates(operator, { now })).toMatchObject({
      present: '2098-01-01',
      missing: ['legal', 'ecb'],
      // Carried forward in a sandbox, as this test's process is one.
      carried: 262,
    });
    await enter('2,62');
    const { missing, halves } = await listInterestRates(operator, { now });
    expect(missing).toEqual(['ecb']);
    expect(halves.find(({ from }) => from === '2098-01-01')?.rates).toEqual({
      legal: { basisPoints: 262, enteredAt: now.toISOString() },
      ecb: null,
    });
    expect(halves[0]?.from).toBe('2098-07-01');
    expect(halves.at(-1)).toMatchObject({
      from: '2024-07-01',
      rates: { legal: { basisPoints: 492, enteredAt: null } },
    });
  });

  test('a correction counts from then on, and the log keeps what was before', async () => {
    await enter('3', '2098-01-01');
    await enter('3.15', '2098-01-01');
    const rates = await readInterestRates(forAccounts());
    expect(interestRateOn('2098-06-30', 'legal', rates)).toEqual({ basisPoints: 315, provisional: false });
    expect(interestRateOn('2098-07-01', 'legal', rates)).toBeNull();
    const { items } = await listOperatorActs(operator, {});
    expect(items[0]).toMatchObject({
      ...{ action: 'rate.entered', reason },
      details: { kind: 'legal', from: '2098-01-01', basisPoints: 315, before: 300 },
    });
  });

  test('the rate entered for a half-year counts instead of that by default', async () => {
    const [first] = await readInterestRates(forAccounts());
    await enter('5,01', '2024-07-01');
    expect(first).toMatchObject({ from: '2024-07-01', basisPoints: 492, enteredAt: null });
    expect((await readInterestRates(forAccounts()))[0]).toMatchObject({ basisPoints: 501 });
    await forAccounts().interestRate.deleteMany({ where: { basisPoints: 501 } });
  });

  test.each([
    [{ from: '2098-02-01' }, 'from'],
    [{ from: '2098-01-02' }, 'from'],
    [{ from: '2098-13-01' }, 'from'],
    [{ rate: '0' }, 'rate'],
    [{ rate: '30,01' }, 'rate'],
    [{ rate: '-2' }, 'rate'],
    [{ rate: '2,625' }, 'rate'],
    [{ rate: 'two' }, 'rate'],
    [{ kind: 'mine' }, 'kind'],
    [{ reason: 'because' }, 'reason'],
  ])('%j is refused', (changes, path) => {
    const input = { kind: 'legal', from: '2098-01-01', rate: '2,62', reason, ...changes };
    const read = interestRateInput.safeParse(input);
    expect(read.error?.issues[0]?.path).toEqual([path]);
  });
});
