import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eurosSchema } from '~/domain/billing/amount-inputs';
import {
  formatMoney,
  formatRate,
  roundHalfUp,
  share,
  splitByLargestRemainder,
  sum,
  typedCents,
  vatTotals,
} from '~/domain/money';

const cents = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const positive = fc.integer({ min: 1, max: 1_000_000 });

describe('rounding', () => {
  test.each([
    [5, 2, 3],
    [-5, 2, -3],
    [4, 3, 1],
    [5, 3, 2],
    [1, 2, 1],
    [0, 7, 0],
    [1, -2, -1],
    // 7 seats x 6.00 EUR x 13 days of 30: the line of the price before every click.
    [7 * 600 * 13, 30, 1820],
  ])('%i / %i is %i', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });

  test('is never further than half a cent away, and the same for a credit as for its invoice', () => {
    fc.assert(
      fc.property(cents, positive, (numerator, denominator) => {
        const rounded = BigInt(roundHalfUp(numerator, denominator));
        const distance = rounded * BigInt(denominator) - BigInt(numerator);
        expect((distance < 0n ? -distance : distance) * 2n <= BigInt(denominator)).toBe(true);
        expect(roundHalfUp(-numerator, denominator) + Number(rounded)).toBe(0);
      }),
    );
  });

  test('exact where floating point is not', () => {
    expect(share(9_007_199_254_740_991, 1, 1)).toBe(9_007_199_254_740_991);
    expect(share(1_005, 1, 10)).toBe(101);
  });

  test('refuses fractions of a cent, division by zero and amounts beyond reach', () => {
    expect(() => share(0.5, 1, 1)).toThrow(RangeError);
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError);
    expect(() => share(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

describe('splitting', () => {
  test('gives the cents left over to the largest remainders, the first of equals first', () => {
    expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByLargestRemainder(10, [1, 2, 2])).toEqual([2, 4, 4]);
    expect(splitByLargestRemainder(1, [1, 5, 3])).toEqual([0, 1, 0]);
    expect(splitByLargestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test('always adds up, and no part is a cent or more away from its fair share', () => {
    const weights = fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cents, weights, (amount, parts) => {
        const total = parts.reduce((all, part) => all + part, 0);
        fc.pre(total > 0);
        const split = splitByLargestRemainder(amount, parts);
        expect(sum(split)).toBe(amount);
        for (const [index, part] of split.entries()) {
          const error = BigInt(part) * BigInt(total) - BigInt(amount) * BigInt(parts[index]!);
          expect((error < 0n ? -error : error) < BigInt(total)).toBe(true);
        }
      }),
    );
  });

  test('refuses to split by nothing or by less than nothing', () => {
    expect(() => splitByLargestRemainder(100, [])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(100, [0, 0])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(100, [2, -1])).toThrow(RangeError);
  });
});

describe('VAT', () => {
  test('is computed once for each rate on the summed net, not line by line', () => {
    // Line by line, three times 0.33 at 20 % would give 0.21.
    const totals = vatTotals([
      { excludingVat: 33, vatRate: 2000 },
      { excludingVat: 33, vatRate: 2000 },
      { excludingVat: 33, vatRate: 2000 },
      { excludingVat: 10_000, vatRate: 0 },
    ]);
    expect(totals).toEqual({
      rates: [
        { vatRate: 2000, excludingVat: 99, vat: 20, includingVat: 119 },
        { vatRate: 0, excludingVat: 10_000, vat: 0, includingVat: 10_000 },
      ],
      excludingVat: 10_099,
      vat: 20,
      includingVat: 10_119,
    });
  });

  test('totals hold together and do not depend on the order of lines', () => {
    const line = fc.record({ excludingVat: cents, vatRate: fc.constantFrom(0, 550, 1000, 2000) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const totals = vatTotals(lines);
        expect(totals.includingVat).toBe(totals.excludingVat + totals.vat);
        expect(totals.excludingVat).toBe(sum(lines.map((each) => each.excludingVat)));
        expect(vatTotals([...lines].reverse())).toEqual(totals);
      }),
    );
  });
});

test('amounts and rates are written in the reader’s language', () => {
  const plain = (text: string) => text.replace(/\s/g, ' ');
  expect(plain(formatMoney({ cents: 123_450, currency: 'EUR' }, 'fr'))).toBe('1 234,50 €');
  expect(plain(formatMoney({ cents: 123_450, currency: 'EUR' }, 'en'))).toBe('€1,234.50');
  expect(plain(formatMoney({ cents: -5, currency: 'EUR' }, 'fr'))).toBe('-0,05 €');
  expect(plain(formatRate(2000, 'fr'))).toBe('20 %');
  expect(formatRate(550, 'en')).toBe('5.5%');
});

test('what stands in a field is typed as its reader types it, and reads back', () => {
  expect(typedCents(123_450, 'fr')).toBe('1234,50');
  expect(typedCents(123_450, 'en')).toBe('1234.50');
  for (const locale of ['fr', 'en']) expect(eurosSchema.parse(typedCents(5, locale))).toBe(5);
  for (const locale of ['fr', 'en'])
    expect(eurosSchema.parse(typedCents(999_999_999, locale))).toBe(999_999_999);
});
