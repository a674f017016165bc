import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eurosSchema, percentSchema } from '~/domain/billing/amount-inputs';
import { formatMoney, formatRate } from '~/domain/money';

test('every amount as French or English write it is read back to the cent', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_99 }), (cents) => {
      expect(eurosSchema.parse(formatMoney({ cents, currency: 'EUR' }, 'fr'))).toBe(cents);
      expect(eurosSchema.parse((cents / 100).toFixed(2))).toBe(cents);
    }),
  );
});

test('every rate is read back to the basis point', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3000 }), (basisPoints) => {
      expect(percentSchema.parse(formatRate(basisPoints, 'fr'))).toBe(basisPoints);
    }),
  );
});

test.each(['', 'abc', '-1', '1,234', '1e3', '12345678', '4,9,0', 'NaN', '.5'])('%j is no amount', (text) => {
  expect(eurosSchema.safeParse(text).success).toBe(false);
});
