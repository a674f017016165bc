import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInvoiceNumber, parseInvoiceNumber } from '~/domain/billing/invoice-number';

const numbers = fc.record({
  series: fc.stringMatching(/^[A-Z]{1,10}$/),
  year: fc.integer({ min: 0, max: 9999 }),
  sequence: fc.integer({ min: 1, max: 999_999_999 }),
});

test('every number is written in one way, which reads back, and which e-invoicing accepts', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const text = formatInvoiceNumber(number);
      expect(parseInvoiceNumber(text)).toEqual(number);
      expect(text).toMatch(/^[A-Za-z0-9+\-_/]{1,35}$/);
    }),
  );
});

test('any text that reads as a number is that number’s own writing', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{0,3}\d{3,5}-\d{0,10}$/));
  fc.assert(
    fc.property(texts, (text) => {
      const number = parseInvoiceNumber(text);
      if (number) expect(formatInvoiceNumber(number)).toBe(text);
    }),
  );
});

test('numbers of a year sort as they were given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_998 }), (sequence) => {
      const [one, next] = [sequence, sequence + 1].map((at) =>
        formatInvoiceNumber({ series: 'AS', year: 2026, sequence: at }),
      );
      expect((one ?? '') < (next ?? '')).toBe(true);
    }),
  );
});

test('a number out of its bounds is an error', () => {
  expect(formatInvoiceNumber({ series: 'AS', year: 2026, sequence: 123 })).toBe('AS2026-000123');
  for (const sequence of [0, -1, 1.5, 1_000_000_000]) {
    expect(() => formatInvoiceNumber({ series: 'AS', year: 2026, sequence })).toThrow(RangeError);
  }
  for (const series of ['', 'as', 'A1', 'A-']) {
    expect(() => formatInvoiceNumber({ series, year: 2026, sequence: 1 })).toThrow(RangeError);
  }
});
