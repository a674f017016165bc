import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultInterestRates, halfYearOf, type InterestRate } from '~/domain/billing/interest-rates';
import type { InvoiceLine } from '~/domain/billing/invoice';
import { lateInterest, type LateDebt } from '~/domain/billing/late-interest';
import { addDays, daysBetween, type IsoDay } from '~/domain/calendar';

const debtOf = (cents: number, dueOn: IsoDay): LateDebt => ({
  invoiceNumber: 'AS2025-000007',
  dueOn,
  owed: [{ from: dueOn, cents }],
  invoiced: [],
});
const terms = { multiplier: 3, rates: defaultInterestRates, carryForward: false };

function linesOf(debt: LateDebt, until: IsoDay, other: Partial<typeof terms> = {}): InvoiceLine[] {
  const result = lateInterest(debt, { ...terms, until, ...other });
  if ('waitingForRate' in result) throw new Error(`no rate for ${result.waitingForRate}`);
  return result.lines;
}

const interestOf = (line: InvoiceLine) => {
  if (line.facts.kind !== 'interest') throw new Error('not interest');
  return line.facts;
};
const total = (lines: readonly InvoiceLine[]) => lines.reduce((sum, line) => sum + line.excludingVat, 0);
const asInvoiced = (lines: readonly InvoiceLine[]) =>
  lines.map((line) => ({ from: interestOf(line).from, to: interestOf(line).to, cents: line.excludingVat }));

describe('late interest (P11, F12)', () => {
  test('starts on the day after the due date, without reminder', () => {
    expect(linesOf(debtOf(100_000, '2025-03-10'), '2025-03-10')).toEqual([]);
    const [line] = linesOf(debtOf(100_000, '2025-03-10'), '2025-03-11');
    // 1,000.00 x 11.13 % x 1 / 365 = 0.3049...
    expect(line).toMatchObject({ key: 'interest:AS2025-000007:2025-03-11', rule: 'P11', excludingVat: 30 });
  });

  test('changes its rate on 1 January and 1 July', () => {
    const lines = linesOf(debtOf(120_000, '2025-06-20'), '2026-01-10');
    expect(lines.map(interestOf)).toMatchObject([
      { from: '2025-06-21', to: '2025-06-30', days: 10, rate: 1113, provisional: false },
      { from: '2025-07-01', to: '2025-12-31', days: 184, rate: 828 },
      { from: '2026-01-01', to: '2026-01-10', days: 10, rate: 786 },
    ]);
    expect(lines.map((line) => line.excludingVat)).toEqual([366, 5009, 258]);
  });

  test('follows what is unpaid: nothing once it is paid, on the rest after a part', () => {
    const debt = {
      ...debtOf(90_000, '2025-02-01'),
      owed: [
        { from: '2025-02-01', cents: 90_000 },
        { from: '2025-02-11', cents: 40_000 },
        { from: '2025-02-21', cents: 0 },
      ],
    };
    expect(linesOf(debt, '2025-06-01').map(interestOf)).toMatchObject([
      { from: '2025-02-02', to: '2025-02-10', base: 90_000, days: 9 },
      { from: '2025-02-11', to: '2025-02-20', base: 40_000, days: 10 },
    ]);
  });

  test('waits for a rate that is not entered instead of charging nothing', () => {
    const debt = debtOf(90_000, '2026-06-15');
    expect(lateInterest(debt, { ...terms, until: '2026-08-01' })).toEqual({ waitingForRate: '2026-07-01' });
    const lines = linesOf(debt, '2026-08-01', { carryForward: true });
    expect(lines.map((line) => interestOf(line).provisional)).toEqual([false, true]);
    const entered: InterestRate[] = [
      ...defaultInterestRates,
      { kind: 'legal', from: '2026-07-01', basisPoints: 300 },
    ];
    expect(linesOf(debt, '2026-08-01', { rates: entered }).map((line) => interestOf(line).rate)).toEqual([
      786, 900,
    ]);
  });

  test('a sum lowered in retrospect lowers what follows, and what is over is told', () => {
    const debt = debtOf(100_000, '2025-03-01');
    const issued = asInvoiced(linesOf(debt, '2025-04-30'));
    const lowered = { ...debt, owed: [{ from: '2025-03-01', cents: 10_000 }], invoiced: issued };
    const after = lateInterest(lowered, { ...terms, until: '2025-05-31' });
    const due = total(linesOf({ ...lowered, invoiced: [] }, '2025-05-31'));
    expect(after).toEqual({
      lines: [],
      overcharged: issued.reduce((sum, { cents }) => sum + cents, 0) - due,
    });
  });
});

const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2024-07-01', count));
const debts = fc
  .record({
    dueOn: day,
    first: fc.integer({ min: 1, max: 50_000_000 }),
    changes: fc.array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 50_000_000 })), {
      maxLength: 4,
    }),
    length: fc.integer({ min: 0, max: 600 }),
  })
  .map(({ dueOn, first, changes, length }) => ({
    debt: {
      ...debtOf(first, dueOn),
      owed: [
        { from: dueOn, cents: first },
        ...changes.map(([after, cents]) => ({ from: addDays(dueOn, after), cents })),
      ],
    },
    until: addDays(dueOn, length),
  }));
const carried = { carryForward: true };

test('however often it is invoiced, no cent appears or vanishes', () => {
  fc.assert(
    fc.property(
      debts,
      fc.array(fc.integer({ min: 0, max: 600 }), { maxLength: 8 }),
      ({ debt, until }, cuts) => {
        const whole = linesOf(debt, until, carried);
        const stops = cuts.map((cut) => addDays(debt.dueOn, cut)).filter((stop) => stop < until);
        const issued: InvoiceLine[] = [];
        for (const stop of [...stops.sort(), until]) {
          const result = lateInterest(
            { ...debt, invoiced: asInvoiced(issued) },
            { ...terms, ...carried, until: stop },
          );
          if ('waitingForRate' in result) throw new Error('carried forward');
          expect(result.overcharged).toBe(0);
          issued.push(...result.lines);
        }
        expect(total(issued)).toBe(total(whole));
        expect(new Set(issued.map((line) => line.key)).size).toBe(issued.length);
        const again = { ...debt, invoiced: asInvoiced(issued) };
        expect(lateInterest(again, { ...terms, ...carried, until })).toEqual({ lines: [], overcharged: 0 });
      },
    ),
    { numRuns: 300 },
  );
});

test('each line stays within a half-year, and the whole within half a cent a piece of the exact interest', () => {
  fc.assert(
    fc.property(debts, ({ debt, until }) => {
      const lines = linesOf(debt, until, carried);
      let exact = 0;
      for (let count = 1; count <= daysBetween(debt.dueOn, until); count += 1) {
        const current = addDays(debt.dueOn, count);
        const base = [...debt.owed]
          .sort((one, other) => (one.from < other.from ? -1 : 1))
          .findLast(({ from }) => from <= current)?.cents;
        const half = halfYearOf(current);
        const rate = defaultInterestRates.findLast(({ from }) => from <= half)?.basisPoints ?? Number.NaN;
        exact += ((base ?? 0) * rate * 3) / 10_000 / 365;
      }
      const pieces = debt.owed.length + 6;
      expect(Math.abs(total(lines) - exact)).toBeLessThanOrEqual(pieces * 0.5 + 0.01);
      for (const { from, to, days } of lines.map(interestOf)) {
        expect(halfYearOf(from)).toBe(halfYearOf(to));
        expect(days).toBe(daysBetween(from, to) + 1);
      }
    }),
    { numRuns: 60 },
  );
});
