import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owedOverTime, type InvoiceEvent, type InvoiceEventKind } from '~/domain/billing/invoice-balance';

const at = (day: number) => new Date(Date.UTC(2027, 0, day));
const event = (kind: InvoiceEventKind, cents: number, day: number): InvoiceEvent => ({
  ...{ kind, cents, at: at(day) },
});
const sums = (total: number, ...events: InvoiceEvent[]) =>
  owedOverTime(total, events).map(({ cents }) => cents);

test('what is contested bears no interest while it is undecided, or once it was upheld (P14)', () => {
  expect(sums(12_000, event('disputed', 2_000, 3))).toEqual([10_000, 10_000]);
  expect(
    sums(
      12_000,
      event('disputed', 2_000, 3),
      event('dispute-upheld', 2_000, 8),
      event('credited', 2_000, 8),
      event('paid', 10_000, 9),
    ),
  ).toEqual([10_000, 10_000, 10_000, 10_000, 0]);
});

test('what was contested and rejected is owed from the start (P14)', () => {
  expect(
    sums(
      12_000,
      event('disputed', 2_000, 3),
      event('paid', 10_000, 4),
      event('dispute-rejected', 2_000, 20),
      event('paid', 2_000, 22),
    ),
  ).toEqual([12_000, 12_000, 2_000, 2_000, 0]);
});

test('never more is owed than the document bears, and never less than nothing', () => {
  const kinds: InvoiceEventKind[] = ['paid', 'refunded', 'credited', 'disputed', 'dispute-rejected'];
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom(...kinds),
          cents: fc.nat(5_000),
          day: fc.integer({ min: 1, max: 28 }),
        }),
      ),
      (told) => {
        const refunds = told
          .filter(({ kind }) => kind === 'refunded')
          .reduce((all, { cents }) => all + cents, 0);
        const rejected = told
          .filter(({ kind }) => kind === 'dispute-rejected')
          .reduce((all, { cents }) => all + cents, 0);
        for (const cents of sums(10_000, ...told.map(({ kind, cents, day }) => event(kind, cents, day)))) {
          expect(cents).toBeGreaterThanOrEqual(0);
          expect(cents).toBeLessThanOrEqual(10_000 + refunds + rejected);
        }
      },
    ),
  );
});
