import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditOfGross } from '~/domain/billing/credit-of-gross';
import { invoiceTotals } from '~/domain/billing/invoice-totals';
import type { InvoiceLine } from '~/domain/billing/invoice';

const documentOf = (excludingVat: number, vatRate: number) => {
  const line = { vatRate, vatCategory: vatRate > 0 ? 'S' : 'O', excludingVat } as InvoiceLine;
  return { lines: [line], excludingVat, includingVat: invoiceTotals([line]).includingVat };
};
const anyRate = fc.constantFrom(0, 850, 2000);

test('the customer gets what was asked for, and at most one cent more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), anyRate, fc.nat(), (net, rate, pick) => {
      const document = documentOf(net, rate);
      const gross = 1 + (pick % document.includingVat);
      const taken = creditOfGross(document, { gross, credited: 0 });
      expect(taken).not.toBeNull();
      const given = documentOf(taken ?? 0, rate).includingVat;
      expect(given - gross).toBeGreaterThanOrEqual(0);
      expect(given - gross).toBeLessThanOrEqual(1);
    }),
  );
});

test('the whole is taken off exactly, and nothing beyond', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500_000 }), anyRate, (net, rate) => {
      const document = documentOf(net, rate);
      const { includingVat: gross } = document;
      expect(creditOfGross(document, { gross, credited: 0 })).toBe(net);
      expect(creditOfGross(document, { gross: gross + 2, credited: 0 })).toBeNull();
      expect(creditOfGross(document, { gross, credited: net })).toBeNull();
    }),
  );
});
