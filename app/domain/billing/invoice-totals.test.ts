import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invoiceTotals } from '~/domain/billing/invoice-totals';

const taxed = fc.record({
  vatCategory: fc.constant('S' as const),
  vatRate: fc.constantFrom(2000, 850, 1000),
  excludingVat: fc.integer({ min: 0, max: 10_000_000 }),
});
const untaxed = fc.record({
  vatCategory: fc.constantFrom('AE' as const, 'E' as const),
  vatRate: fc.constant(0),
  excludingVat: fc.integer({ min: 0, max: 10_000_000 }),
});

test('totals add up, VAT is computed once for each category and rate', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(taxed, untaxed), { minLength: 1 }), (lines) => {
      const totals = invoiceTotals(lines);
      const net = lines.reduce((total, line) => total + line.excludingVat, 0);
      expect(totals.excludingVat).toBe(net);
      expect(totals.includingVat).toBe(net + totals.vatTotal);
      expect(totals.vatTotal).toBe(totals.vat.reduce((total, part) => total + part.vat, 0));
      const groups = totals.vat.map((part) => `${part.vatCategory} ${part.vatRate}`);
      expect(new Set(groups)).toEqual(new Set(lines.map((line) => `${line.vatCategory} ${line.vatRate}`)));
      expect(new Set(groups).size).toBe(groups.length);
      for (const part of totals.vat) {
        const ofGroup = lines.filter(
          (line) => line.vatCategory === part.vatCategory && line.vatRate === part.vatRate,
        );
        expect(part.excludingVat).toBe(ofGroup.reduce((total, line) => total + line.excludingVat, 0));
        expect(Math.abs(part.vat - (part.excludingVat * part.vatRate) / 10_000)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

test('twelve lines of 0.10 bear VAT on 1.20, not twelve times on 0.10', () => {
  const lines = Array.from({ length: 12 }, () => ({
    vatCategory: 'S' as const,
    vatRate: 550,
    excludingVat: 10,
  }));
  expect(invoiceTotals(lines)).toMatchObject({ excludingVat: 120, vatTotal: 7, includingVat: 127 });
});

test('what EN 16931 forbids is an error', () => {
  const interest = { vatCategory: 'O' as const, vatRate: 0, excludingVat: 100 };
  expect(invoiceTotals([interest, interest])).toMatchObject({
    excludingVat: 200,
    vatTotal: 0,
    includingVat: 200,
  });
  expect(() => invoiceTotals([])).toThrow(RangeError);
  expect(() => invoiceTotals([interest, { vatCategory: 'S', vatRate: 2000, excludingVat: 1 }])).toThrow(
    RangeError,
  );
  expect(() => invoiceTotals([{ vatCategory: 'S', vatRate: 0, excludingVat: 1 }])).toThrow(RangeError);
  expect(() => invoiceTotals([{ vatCategory: 'AE', vatRate: 2000, excludingVat: 1 }])).toThrow(RangeError);
});
